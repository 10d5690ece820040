package org.prikbord.model.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.model.event.Touched;
import org.prikbord.model.moderation.ContentKind;

/** What is to be read anew, as events and the newest of each kind tell. */
final class Changes {
    private final Map<FoundKind, Set<Long>> touched = new EnumMap<>(FoundKind.class);
    /** Kinds of which so much may have changed that all of them are to be compared. */
    private final Set<FoundKind> everything = EnumSet.noneOf(FoundKind.class);

    private final Set<Long> turned = new HashSet<>();
    private final Set<Long> turnedIdeas = new HashSet<>();
    private final Set<Long> challenges = new HashSet<>();
    private final Set<Long> decisions = new HashSet<>();

    /** Takes in what happened. */
    void take(List<Touched> events) {
        events.forEach(this::take);
    }

    private void take(Touched event) {
        switch (event.type()) {
            case POST_WRITTEN, POST_EDITED -> touch(FoundKind.POST, event.subject());
            case POST_REMOVED -> {
                touch(FoundKind.POST, event.subject());
                turned.add(event.subject());
            }
            case POST_COMMENTED, IDEA_COMMENTED, COMMENT_REMOVED -> touch(FoundKind.COMMENT, event.subject());
            case KUDOS_GIVEN, KUDOS_WITHDRAWN -> touch(FoundKind.KUDOS, event.subject());
            case IDEA_PROPOSED, IDEA_EDITED, IDEA_REWRITTEN -> touch(FoundKind.IDEA, event.subject());
            case CHALLENGE_EDITED, CHALLENGE_MOVED -> challenges.add(event.subject());
            case CIRCLE_CHANGED -> touch(FoundKind.TEAM, event.subject());
            case PERSON_CHANGED -> touch(FoundKind.PERSON, event.subject());
            case PEOPLE_IMPORTED -> everything.addAll(Set.of(FoundKind.PERSON, FoundKind.TEAM));
            case NEWS_BROUGHT -> everything.addAll(Set.of(FoundKind.POST, FoundKind.TOPIC));
            case IDEAS_REGROUPED, REGROUPING_UNDONE -> everything.addAll(Set.of(FoundKind.IDEA, FoundKind.COMMENT));
            case FEED_MODERATED, KUDOS_MODERATED, IDEAS_MODERATED, BROUGHT_BACK -> moderated(event);
            case ECHOES_MODERATED -> decisions.add(event.subject());
            default -> {}
        }
    }

    /** What stands under something hidden is not there either, and comes back with it. */
    private void moderated(Touched event) {
        for (ContentKind kind : ContentKind.values()) {
            if (kind.key().equals(event.payload())) {
                touch(FoundKind.valueOf(kind.name()), event.subject());
            }
        }
        if (ContentKind.POST.key().equals(event.payload())) {
            turned.add(event.subject());
        }
        if (ContentKind.IDEA.key().equals(event.payload())) {
            turnedIdeas.add(event.subject());
            decisions.add(event.subject());
        }
    }

    private void touch(FoundKind kind, long id) {
        of(kind).add(id);
    }

    /** Takes in what is newest, and what else changes with all of it. */
    void complete(SearchSources sources, Instant since, Memory memory) {
        touchNew(FoundKind.POST, sources.postsSince(since), memory);
        touchNew(FoundKind.KUDOS, sources.kudosSince(since), memory);
        of(FoundKind.IDEA).addAll(sources.ideasSince(since));
        List<Long> ofChallenges = sources.ideasOf(challenges);
        of(FoundKind.IDEA).addAll(ofChallenges);
        turnedIdeas.addAll(ofChallenges);
        of(FoundKind.POST).addAll(sources.echoesOf(decisions));
        of(FoundKind.COMMENT).addAll(sources.commentsUnderPosts(turned));
        of(FoundKind.COMMENT).addAll(sources.commentsUnderIdeas(turnedIdeas));
        of(FoundKind.TOPIC).addAll(sources.topicsOf(of(FoundKind.POST)));
    }

    private void touchNew(FoundKind kind, List<Long> ids, Memory memory) {
        ids.stream().filter(id -> memory.isNew(kind.of(id))).forEach(of(kind)::add);
    }

    Set<Long> of(FoundKind kind) {
        return touched.computeIfAbsent(kind, none -> new HashSet<>());
    }

    Set<FoundKind> everything() {
        return everything;
    }
}
