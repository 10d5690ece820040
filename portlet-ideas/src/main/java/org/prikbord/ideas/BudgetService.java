package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.budget.BudgetVote;
import org.prikbord.model.budget.Budgets;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.choice.Division;
import org.prikbord.model.choice.Project;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Dividing the budget of a challenge: what ideas cost, who would pay for which, and what is bought in the end. */
@ApplicationScoped
public class BudgetService {
    private static final int SHOWN = 50;

    @Inject
    private Budgets budgets;

    @Inject
    private Challenges challenges;

    @Inject
    private ChallengeService challengeService;

    @Inject
    private IdeaService ideaService;

    @Inject
    private Ideas ideas;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /**
     * What lies before a person who divides a budget, or prepares that.
     *
     * @param divided whether everybody divides it
     * @param answerer whether the person lets them, and tells costs
     * @param ideas those that wait for an answer, newest first; none once the votes are in
     * @param costs in cents, by the number of the idea
     * @param mine for which of them the person would pay
     */
    public record Table(
            ChallengeView challenge,
            boolean divided,
            boolean answerer,
            Page<IdeaView> ideas,
            Map<Long, Long> costs,
            Set<Long> mine) {}

    /** The table; {@link NotFound} for who does not answer the ideas as long as nobody divides the budget. */
    @Allowed
    @Transactional
    public Table table(long challengeId, PageKey before, int limit) {
        ChallengeView challenge = challengeService.view(challengeId);
        boolean divided = budgets.isDivided(challengeId);
        boolean answerer = challenge.isAnsweredBy(currentPerson.required());
        if (!divided && !answerer) {
            throw new NotFound();
        }
        Page<IdeaView> page =
                challenge.hidesVotes(clock) ? ideas.waiting(challengeId, before, limit) : new Page<>(List.of(), null);
        List<Long> ids = page.items().stream().map(IdeaView::id).toList();
        return new Table(
                challenge,
                divided,
                answerer,
                page,
                budgets.costs(ids),
                budgets.approvedBy(currentPerson.required().personId(), ids));
    }

    /** Whether everybody divides the budget of a challenge that is known to be there for the person. */
    @Allowed
    @Transactional
    public boolean isDivided(long challengeId) {
        return budgets.isDivided(challengeId);
    }

    /** Lets everybody divide the budget; twice is once. */
    @Allowed
    @Transactional
    public void start(long challengeId) {
        Challenge challenge = challengeService.locked(challengeId);
        if (budgets.start(new BudgetVote(challenge, me(), clock))) {
            outbox.write(EventType.BUDGET_CHANGED, challengeId, me().id());
        }
    }

    /** Lets nobody divide it after all, as long as nobody has begun to. */
    @Allowed
    @Transactional
    public void stop(long challengeId) {
        if (budgets.stop(challengeService.locked(challengeId), me())) {
            outbox.write(EventType.BUDGET_CHANGED, challengeId, me().id());
        }
    }

    /** The idea, for whoever may tell what it costs. */
    @Allowed
    @Transactional
    public IdeaView costable(long ideaId) {
        IdeaView idea = ideaService.view(ideaId);
        challenges.get(idea.challengeId()).requireAnswerer(me());
        return idea;
    }

    /** What an idea costs, in cents; empty as long as nobody has told. */
    @Allowed
    @Transactional
    public Optional<Long> cost(long ideaId) {
        return Optional.ofNullable(budgets.costs(List.of(ideaId)).get(ideaId));
    }

    /** Tells what an idea costs, in cents. */
    @Allowed
    @Transactional
    public void tellCost(long ideaId, long cents) {
        IdeaView idea = ideaService.view(ideaId);
        if (budgets.tellCost(ideas.get(idea.id()), me(), cents)) {
            outbox.write(EventType.BUDGET_CHANGED, idea.challengeId(), me().id());
        }
    }

    /** Would pay for an idea; twice is once. Nobody is told, as nobody may see it. */
    @Allowed
    @Transactional
    public void approve(long challengeId, long ideaId) {
        budgets.approve(within(challengeId, ideaId), me());
    }

    /** Would not pay for it after all; twice is once. */
    @Allowed
    @Transactional
    public void withdraw(long challengeId, long ideaId) {
        budgets.withdraw(within(challengeId, ideaId), me());
    }

    private Idea within(long challengeId, long ideaId) {
        IdeaView idea = ideaService.view(ideaId);
        if (idea.challengeId() != challengeId) {
            throw new NotFound();
        }
        return ideas.get(idea.id());
    }

    /**
     * How the budget is divided.
     *
     * @param briefs by the number of the idea: all that is bought or added, and fifty of what is not
     */
    public record Shown(Division division, Map<Long, IdeaBrief> briefs) {}

    /** Empty while people are still choosing, and where nobody divides the budget. */
    @Allowed
    @Transactional
    public Optional<Shown> of(ChallengeView challenge) {
        if (challenge.hidesVotes(clock) || !budgets.isDivided(challenge.id())) {
            return Optional.empty();
        }
        Division division = budgets.division(challenge);
        Collection<Long> named = Stream.concat(
                        division.chosen().stream(),
                        division.missed().stream().limit(SHOWN).map(Division.Missed::project))
                .map(Project::id)
                .toList();
        Map<Long, IdeaBrief> briefs = ideas.briefs(named, challengeService.reader());
        return Optional.of(new Shown(division, briefs));
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
