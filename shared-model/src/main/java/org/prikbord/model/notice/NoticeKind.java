package org.prikbord.model.notice;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** Why a notice was sent. */
public enum NoticeKind {
    COMMENT,
    /** One is asked to help with an urgent question. */
    HELP,
    /** Somebody replied to one's comment. */
    REPLY,
    /** A post or a comment names one. */
    MENTIONED,
    /** Somebody commented on a post that one follows. */
    FOLLOWED,
    /** Somebody whom one follows wrote, or somebody did for a team or on a topic that one follows. */
    AWAITED,
    /** Somebody shared one's post. */
    SHARED,
    /** One's comment solved a question. */
    ACCEPTED,
    /** Something must be read, or should have been. */
    ANNOUNCEMENT,
    /** Something came of asking for an owner. */
    HEARD,
    /** Somebody posted in one's name; nobody can switch that off. */
    IN_NAME,
    /** One may post in somebody's name, or not any more. */
    DEPUTY,
    KUDOS,
    /** Somebody shared a success of one's own or of one's team. */
    PRIDE,
    DECISION,
    IDEA,
    /** Ideas were imported. */
    BROUGHT,
    /** An idea that one voted for says something else. */
    REWRITTEN,
    /** One's words stand in somebody's idea. */
    TAKEN,
    /** Ideas become one, or one becomes two; or somebody asks for it. */
    FAMILY,
    /** One is asked to be an author of an idea, or what came of asking. */
    COAUTHOR,
    /** Somebody asks to be in a circle that one keeps, or one was taken in. */
    CIRCLE,
    /** A phase of a challenge has begun. */
    PHASE,
    /** A date of a challenge was moved. */
    MOVED,
    /** One is asked to score ideas, or reminded of it. */
    EXPERT,
    /** A step in which an idea is carried out. */
    DELIVERY,
    /** Something of one's own was hidden by itself. */
    HIDDEN,
    /** The desk ruled on something of one's own. */
    RULED,
    /** The desk ruled on what one had reported. */
    SETTLED,
    /** Somebody decided one's appeal. */
    APPEAL,
    /** Two moderators may see whose an idea without a name is, which is one's own. */
    UNMASKED,
    /** An idea that was put off is to be answered again. */
    REVIVED,
    /** Ideas have no answer, past the day on which every answer was promised. */
    OVERDUE,
    /** Ideas wait for one's answer. */
    REMINDER;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<NoticeKind, String> {
        @Override
        public String convertToDatabaseColumn(NoticeKind value) {
            return value == null ? null : value.key();
        }

        @Override
        public NoticeKind convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(NoticeKind.class, key);
        }
    }
}
