package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.Page;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.idea.IdeaView;

/**
 * <code>widget.xhtml</code>: the challenge whose phase ends first with its newest ideas, those without an answer first,
 * the others that run with how long they do, and one deck; the same for everybody.
 */
@Named
@RequestScoped
public class IdeasWidget {
    private static final int IDEAS = 3;

    @Inject
    private ChallengeService challenges;

    @Inject
    private IdeaService ideas;

    @Inject
    private Clock clock;

    private ChallengeView challenge;
    private Instant waitingSince;
    private List<IdeaView> newest = List.of();
    private List<ChallengeView> others = List.of();
    private long dealt;

    @PostConstruct
    void read() {
        // the widget is kept for everybody: it holds what everybody may see, whoever happens to be the first to open it
        List<ChallengeView> all = challenges.forEverybody(Page.MOST);
        List<ChallengeView> running = in(EnumSet.of(Phase.IDEAS, Phase.IMPROVE, Phase.CHOOSE), all);
        List<ChallengeView> shown = running.isEmpty() ? in(EnumSet.of(Phase.DECIDE, Phase.DELIVER), all) : running;
        if (shown.isEmpty()) {
            return;
        }
        challenge = shown.get(0);
        others = shown.subList(1, shown.size());
        dealt = in(EnumSet.of(Phase.CHOOSE), shown).stream()
                .findFirst()
                .map(ChallengeView::id)
                .orElse(0L);
        waitingSince = challenges.waitingSince(challenge.id()).orElse(null);
        newest = ideas.waiting(challenge.id(), null, IDEAS).items();
        if (newest.isEmpty() && !running.isEmpty()) {
            newest = ideas.newest(challenge.id(), IDEAS);
        }
    }

    private List<ChallengeView> in(Set<Phase> phases, List<ChallengeView> all) {
        return all.stream()
                .filter(each -> phases.contains(each.phaseAt(clock)))
                .sorted(Comparator.comparing(
                                (ChallengeView each) -> each.presentEnds(clock),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(ChallengeView::id))
                .toList();
    }

    /** Null when no challenge is under way. */
    public ChallengeView getChallenge() {
        return challenge;
    }

    public Instant getWaitingSince() {
        return waitingSince;
    }

    public List<IdeaView> getNewest() {
        return newest;
    }

    /** The other challenges that run, or, when none does, that are answered. */
    public List<ChallengeView> getOthers() {
        return others;
    }

    /** Whether the card to vote on is of that one: of the first in which people choose, as there is one deck. */
    public boolean isDealt(ChallengeView each) {
        return each.id() == dealt;
    }
}
