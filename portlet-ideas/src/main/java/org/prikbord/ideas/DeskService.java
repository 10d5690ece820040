package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.prikbord.model.anonymous.AnonymousIdeas;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.desk.Need;
import org.prikbord.model.desk.Needs;
import org.prikbord.model.desk.Reminders;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Quiet;
import org.prikbord.model.moderation.AppealOutcome;
import org.prikbord.model.moderation.MatterFile;
import org.prikbord.model.moderation.MatterFiles;
import org.prikbord.model.moderation.Matters;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Ruling;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.twin.Twin;
import org.prikbord.model.twin.Twins;

/** What communications do at the desk: see what needs a hand, rule, undo, decide appeals and remind. */
@ApplicationScoped
public class DeskService {
    @Inject
    private Needs needs;

    @Inject
    private MatterFiles files;

    @Inject
    private Matters matters;

    @Inject
    private AnonymousIdeas anonymous;

    @Inject
    private Moderation moderation;

    @Inject
    private Reminders reminders;

    @Inject
    private ChallengeService challenges;

    @Inject
    private Ideas ideas;

    @Inject
    private Twins twins;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    /** Ideas of a challenge that hear nothing. */
    public record QuietIdeas(ChallengeView challenge, Page<IdeaView> ideas) {}

    /** Two ideas, and whether somebody said that they are not the same. */
    public record Pair(IdeaView first, IdeaView second, boolean apart) {}

    /** What needs a hand, from that place on or from the beginning for null; of one kind, or of all for null. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public Need.Part needs(String kind, Need.Place after, int limit) {
        return needs.page(kind, after, limit);
    }

    /** {@link org.prikbord.model.base.NotAllowed} for whom the desk is not. */
    @Allowed(Role.COMMUNICATIONS)
    public void requireModerator() {
        currentPerson.required();
    }

    /** How many needs there are of each kind. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public Map<String, Long> counts() {
        return needs.counts();
    }

    /** All about a matter. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public MatterFile file(long matterId) {
        return files.find(matterId).orElseThrow(NotFound::new);
    }

    /** All about the matter of an appeal. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public MatterFile fileOfAppeal(long appealId) {
        return file(matters.ofAppeal(appealId).orElseThrow(NotFound::new));
    }

    /** Rules on a matter; gives the id of the ruling. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public long rule(long matterId, Ruling.Words said) {
        requireOthers(matterId);
        return moderation.rule(me(), matterId, said);
    }

    /** Rules the same on several matters, on all of them or on none; gives the ids of the rulings. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public List<Long> ruleAll(List<Long> matterIds, Ruling.Words said) {
        Person me = me();
        List<Long> rulings = new ArrayList<>();
        // in one order for everybody, so that two who rule on the same wait for each other but never in a ring
        for (Long id : new TreeSet<>(matterIds)) {
            requireOthers(id);
            rulings.add(moderation.rule(me, id, said));
        }
        return rulings;
    }

    /** Takes one's own rulings back, all of them or none, within ten minutes. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public void undo(List<Long> rulingIds) {
        Person me = me();
        new TreeSet<>(rulingIds).forEach(id -> moderation.undo(me, id));
    }

    /** Decides an appeal against somebody else's ruling, in writing. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public void decide(long appealId, AppealOutcome outcome, String answer) {
        matters.ofAppeal(appealId).ifPresent(this::requireOthers);
        moderation.decide(me(), appealId, outcome, answer);
    }

    /** Reminds the sponsor of a challenge that ideas wait; once a day. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public void remind(long challengeId) {
        reminders.remind(me(), challengeId);
    }

    /** The ideas of a challenge that hear nothing, newest first; and the challenge. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public QuietIdeas quiet(long challengeId, Quiet how, PageKey before, int limit) {
        return new QuietIdeas(challenges.view(challengeId), ideas.quiet(challengeId, how, before, limit));
    }

    /** Two ideas that are probably the same. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public Pair pair(long twinId) {
        Twin twin = twins.get(twinId);
        return new Pair(
                ideas.view(twin.first().id()).orElseThrow(NotFound::new),
                ideas.view(twin.second().id()).orElseThrow(NotFound::new),
                twin.isApart());
    }

    /** Says that two ideas are not the same; twice is once. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public void tellApart(long twinId) {
        twins.tellApart(me(), twinId);
    }

    /** Takes back that they are not. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public void takeBack(long twinId) {
        twins.takeBack(me(), twinId);
    }

    /** Nobody rules on what they proposed themselves, with or without a name. */
    private void requireOthers(long matterId) {
        long me = currentPerson.required().personId();
        if (matters.subjectOf(matterId)
                .filter(subject -> anonymous.isBy(subject, me))
                .isPresent()) {
            throw new RuleBroken("ruling.own");
        }
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
