package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.score.Expert;
import org.prikbord.model.score.ExpertView;
import org.prikbord.model.score.Experts;

/** Asking experts to score the ideas of a challenge: for its sponsor and communications. */
@ApplicationScoped
public class ExpertService {
    @Inject
    private Experts experts;

    @Inject
    private Challenges challenges;

    @Inject
    private ChallengeService challengeService;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /** Who was asked, with how far they are, for whoever may ask. */
    @Allowed
    @Transactional
    public List<ExpertView> of(long challengeId) {
        challengeService.view(challengeId);
        challenges.get(challengeId).requireAnswerer(me());
        return experts.of(challengeId);
    }

    /** Asks somebody to score the ideas by a day, or moves the day of who was asked before; twice is once. */
    @Allowed
    @Transactional
    public void ask(long challengeId, String userName, LocalDate due) {
        Challenge challenge = challengeService.locked(challengeId);
        challenge.requireAnswerer(me());
        Person person = people.named("expert", userName);
        Optional<Expert> earlier = experts.find(challengeId, person.id());
        if (earlier.isPresent() && !earlier.get().move(me(), due, clock)) {
            return;
        }
        Expert expert = earlier.orElseGet(() -> added(new Expert(challenge, me(), person, due, clock)));
        outbox.write(EventType.EXPERT_NAMED, expert.id(), me().id());
    }

    private Expert added(Expert expert) {
        experts.add(expert);
        return expert;
    }

    /** Takes somebody off the list who has not begun; nothing happens for who is not on it. */
    @Allowed
    @Transactional
    public void dismiss(long challengeId, String userName) {
        challengeService.locked(challengeId).requireAnswerer(me());
        experts.find(challengeId, people.named("expert", userName).id())
                .ifPresent(expert -> experts.dismiss(expert, me(), clock));
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
