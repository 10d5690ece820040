package org.prikbord.model.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What to show of the feed, and in which order; null means everything.
 *
 * @param team the id of the team that it is for
 * @param unanswered whether only questions are wanted that nothing has solved
 * @param person the user name of who wrote it
 * @param mine whether only what the reader wrote is wanted, also in another's name; it takes {@link Reader#alone}
 * @param since written then or later
 * @param until written before that
 * @param activeFirst whether what was lately replied to or reacted to comes first, instead of the newest
 */
public record FeedFilter(
        String topic,
        PostKind kind,
        Long team,
        boolean unanswered,
        String person,
        boolean mine,
        Instant since,
        Instant until,
        boolean activeFirst) {
    public static final FeedFilter ALL = new FeedFilter(null, null, null, false);

    /** By whomever and whenever it was written, the newest first. */
    public FeedFilter(String topic, PostKind kind, Long team, boolean unanswered) {
        this(topic, kind, team, unanswered, null, false, null, null, false);
    }

    /** The same of what that person wrote; null for anybody. */
    public FeedFilter by(String userName) {
        return new FeedFilter(topic, kind, team, unanswered, userName, mine, since, until, activeFirst);
    }

    /** The same of what the reader wrote, where that is wanted. */
    public FeedFilter mine(boolean wanted) {
        return new FeedFilter(topic, kind, team, unanswered, person, wanted, since, until, activeFirst);
    }

    /** The same of what was written on these days and between them, as they begin in that zone; null for no bound. */
    public FeedFilter between(LocalDate first, LocalDate last, ZoneId zone) {
        Instant from = first == null ? null : first.atStartOfDay(zone).toInstant();
        Instant to = last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
        return new FeedFilter(topic, kind, team, unanswered, person, mine, from, to, activeFirst);
    }

    /** The same in the order of what was lately replied to or reacted to, where that is wanted. */
    public FeedFilter activeFirst(boolean wanted) {
        return new FeedFilter(topic, kind, team, unanswered, person, mine, since, until, wanted);
    }
}
