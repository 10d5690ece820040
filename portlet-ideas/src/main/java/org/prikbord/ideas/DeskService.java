package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.desk.Need;
import org.prikbord.model.desk.Needs;
import org.prikbord.model.desk.Reminders;
import org.prikbord.model.moderation.AppealOutcome;
import org.prikbord.model.moderation.MatterFile;
import org.prikbord.model.moderation.MatterFiles;
import org.prikbord.model.moderation.Matters;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Ruling;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

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
    private Moderation moderation;

    @Inject
    private Reminders reminders;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

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
        moderation.decide(me(), appealId, outcome, answer);
    }

    /** Reminds the sponsor of a challenge that ideas wait; once a day. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public void remind(long challengeId) {
        reminders.remind(me(), challengeId);
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
