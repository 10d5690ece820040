package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.idea.Outcome;

/** <code>index.xhtml</code>: all challenges, those that take ideas first. */
@Named
@RequestScoped
public class IdeasPage {
    private static final int AT_ONCE = 50;
    private static final Set<Phase> RUNNING = EnumSet.of(Phase.IDEAS, Phase.IMPROVE, Phase.CHOOSE);

    @Inject
    private ChallengeService challenges;

    @Inject
    private IdeaService ideas;

    @Inject
    private Clock clock;

    private String before;
    private Page<ChallengeView> page = new Page<>(List.of(), null);
    private Map<Long, Map<Outcome, Long>> outcomes = Map.of();

    /** Reads the challenges. */
    public void load() {
        page = challenges.page(PageKey.parse("before", before).orElse(null), AT_ONCE);
        outcomes = ideas.outcomes(page.items().stream().map(ChallengeView::id).toList());
    }

    /** Those that ask something of people; whose phase ends first is first. */
    public List<ChallengeView> getRunning() {
        return in(RUNNING).stream()
                .sorted(Comparator.comparing((ChallengeView challenge) -> challenge.presentEnds(clock)))
                .toList();
    }

    /** Those whose ideas are being answered. */
    public List<ChallengeView> getDeciding() {
        return in(EnumSet.of(Phase.DECIDE, Phase.DELIVER));
    }

    /** Those that are done. */
    public List<ChallengeView> getClosed() {
        return in(EnumSet.of(Phase.CLOSED));
    }

    /** Those whose day has not come; for their makers only. */
    public List<ChallengeView> getDrafts() {
        return in(EnumSet.of(Phase.DRAFT));
    }

    private List<ChallengeView> in(Set<Phase> phases) {
        return page.items().stream()
                .filter(challenge -> phases.contains(challenge.phaseAt(clock)))
                .toList();
    }

    /** How many ideas of a challenge got the answer with that key. */
    public long answers(ChallengeView challenge, String outcome) {
        return outcomes.getOrDefault(challenge.id(), Map.of()).getOrDefault(Outcome.valueOf(outcome), 0L);
    }

    /** Whether there is none at all. */
    public boolean isNothing() {
        return page.items().isEmpty();
    }

    /** Where older ones begin, or null. */
    public PageKey getNext() {
        return page.next();
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
