package org.prikbord.model.moderation;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What the trail tells of. */
public enum AuditAct {
    REPORTED,
    FLAGGED,
    HELD,
    HIDDEN,
    LEFT,
    REWRITE,
    REMOVED,
    UNDONE,
    REWRITTEN,
    WITHDRAWN,
    APPEALED,
    UPHELD,
    OVERTURNED,
    REMINDED,
    MERGE_PROPOSED,
    SPLIT_PROPOSED,
    REGROUPING_UNDONE,
    TOLD_APART,
    NOT_APART,
    RULE_ADDED,
    RULE_DROPPED,
    /** Somebody asks whose an idea without a name is. */
    NAME_ASKED,
    NAME_GRANTED,
    NAME_REFUSED,
    /** One of the two looked at the name; each time is a line. */
    NAME_SEEN,
    /** Somebody took along what the board has of themselves; what that was is nobody else's. */
    DATA_TAKEN,
    /** Somebody put a post on top for those whom it is for, or took it down. */
    PINNED,
    UNPINNED,
    /** Somebody lets a colleague post in their name, or not any more; a colleague did. */
    DEPUTY_NAMED,
    DEPUTY_ENDED,
    POSTED_FOR,
    /** A screen shows the wall to whoever passes, or not any more. */
    SCREEN_MADE,
    SCREEN_REVOKED;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<AuditAct, String> {
        @Override
        public String convertToDatabaseColumn(AuditAct value) {
            return value == null ? null : value.key();
        }

        @Override
        public AuditAct convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(AuditAct.class, key);
        }
    }
}
