package org.prikbord.model.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a person can choose to be told of or not. What is a duty or a right of theirs is in none of these: that something
 * must be read or answered, or what the desk did with what they wrote.
 */
public enum NoticeTopic {
    REPLIES(NoticeKind.COMMENT, NoticeKind.REPLY, NoticeKind.ACCEPTED),
    HELP(NoticeKind.HELP),
    MENTIONS(NoticeKind.MENTIONED),
    FOLLOWED(NoticeKind.FOLLOWED, NoticeKind.AWAITED),
    SHARES(NoticeKind.SHARED),
    THANKS(NoticeKind.KUDOS, NoticeKind.PRIDE),
    IDEAS(
            NoticeKind.DECISION,
            NoticeKind.REWRITTEN,
            NoticeKind.TAKEN,
            NoticeKind.FAMILY,
            NoticeKind.DELIVERY,
            NoticeKind.REVIVED),
    CHALLENGES(NoticeKind.PHASE, NoticeKind.MOVED),
    SPONSORED(NoticeKind.IDEA, NoticeKind.BROUGHT),
    CIRCLES(NoticeKind.CIRCLE);

    private final Set<NoticeKind> kinds;

    NoticeTopic(NoticeKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    public Set<NoticeKind> kinds() {
        return kinds;
    }

    /** The one that has this kind; empty for what nobody can switch off. */
    public static Optional<NoticeTopic> of(NoticeKind kind) {
        return Arrays.stream(values())
                .filter(topic -> topic.kinds.contains(kind))
                .findFirst();
    }

    /** The lower-case name, as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
