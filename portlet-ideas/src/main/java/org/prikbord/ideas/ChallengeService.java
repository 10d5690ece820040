package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** Opening, reading, changing and closing challenges. Before it opens, a challenge is there for its makers only. */
@ApplicationScoped
public class ChallengeService {
    @Inject
    private Challenges challenges;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /** Newest first, from that key on or from the newest for null. */
    @Allowed
    @Transactional
    public Page<ChallengeView> page(PageKey before, int limit) {
        return challenges.page(before, limit, seesDrafts());
    }

    /** One challenge; {@link NotFound} for a draft that the person may not see. */
    @Allowed
    @Transactional
    public ChallengeView view(long id) {
        return challenges
                .view(id)
                .filter(challenge -> seesDrafts() || challenge.phaseAt(clock) != Phase.DRAFT)
                .orElseThrow(NotFound::new);
    }

    /** The challenge, for whoever may close it. */
    @Allowed
    @Transactional
    public ChallengeView closable(long id) {
        challenges.get(id).requireAnswerer(people.get(currentPerson.required()));
        return view(id);
    }

    /** Since when the idea that waits longest for its answer has waited; empty when none does. */
    @Allowed
    @Transactional
    public Optional<Instant> waitingSince(long id) {
        return challenges.waitingSince(id);
    }

    /**
     * Opens a challenge.
     *
     * @param key of the request, so that a retry opens no second one; or null
     * @return its id
     */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long open(ChallengeWords words, String key) {
        long me = currentPerson.required().personId();
        return once.once(me, OnceKey.of(key, "challenge", words), () -> {
            Person opener = people.get(currentPerson.required());
            Challenge challenge = new Challenge(opener, sponsor(words, opener), words.charter(), clock);
            challenges.add(challenge);
            outbox.write(EventType.CHALLENGE_OPENED, challenge.id(), me);
            return challenge.id();
        });
    }

    private Person sponsor(ChallengeWords words, Person opener) {
        String name = words.sponsor();
        return name == null || name.isBlank()
                ? opener
                : people.findByUserName(name)
                        .filter(Person::isActive)
                        .orElseThrow(() -> RuleBroken.at("sponsor", "challenge.sponsor", name));
    }

    /** Changes what it asks, based on the version that the editor saw. */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional
    public void edit(long id, ChallengeWords words, int version) {
        long me = currentPerson.required().personId();
        challenges.getLocked(id).edit(people.get(currentPerson.required()), words.charter(), version, clock);
        outbox.write(EventType.CHALLENGE_EDITED, id, me);
    }

    /** Closes it for good, once every idea has its answer. */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void close(long id, String key) {
        long me = currentPerson.required().personId();
        once.once(me, OnceKey.of(key, "close", id), () -> {
            Challenge challenge = challenges.getLocked(id);
            challenge.close(people.get(currentPerson.required()), challenges.waiting(id), clock);
            outbox.write(EventType.CHALLENGE_CLOSED, id, me);
            return id;
        });
    }

    /** Everybody who may be a challenge's sponsor. */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional
    public List<PersonView> sponsors() {
        return people.with(Role.SPONSOR);
    }

    private boolean seesDrafts() {
        return currentPerson
                .get()
                .map((SignedIn person) -> person.isAny(Role.COMMUNICATIONS, Role.SPONSOR))
                .orElse(false);
    }
}
