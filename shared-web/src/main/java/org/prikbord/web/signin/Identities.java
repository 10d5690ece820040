package org.prikbord.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.Settings;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.SigningKey;
import org.prikbord.model.person.SigningKeys;

/**
 * What signing in asks of the database. For the rest of this package only, which is why it carries no rights: nobody is
 * signed in yet when it is asked.
 */
@ApplicationScoped
@Transactional
class Identities {
    /** As long as a key seals, and what it sealed last in answers by mail holds: both a month. */
    private static final Duration KEPT = Duration.ofDays(62);

    private static final int SHOWN = 3;

    @Inject
    private People people;

    @Inject
    private SigningKeys signingKeys;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Somebody who may sign in, if they prove who they are.
     *
     * @param passwordHash null for a person who has no password here
     */
    record Candidate(SignedIn person, int epoch, String passwordHash) {}

    /** The active person with this user name. */
    Optional<Candidate> candidate(String userName) {
        return people.findByUserName(userName).filter(Person::isActive).map(Identities::candidate);
    }

    /** Who holds this ticket, if the person is still active and has not ended it. */
    Optional<SignedIn> holder(Ticket ticket) {
        return people.findForSignIn(ticket.personId())
                .filter(person -> person.isActive() && person.signInEpoch() == ticket.epoch())
                .map(Person::signedIn);
    }

    /** Ends all sign-ins of a person; gives the epoch that begins. */
    int signOutEverywhere(long personId) {
        Person person = people.get(personId);
        person.signOutEverywhere();
        outbox.write(EventType.PERSON_CHANGED, personId, personId);
        return person.signInEpoch();
    }

    /** What a person is addressed in from now on. */
    void prefer(long personId, String language) {
        people.get(personId).prefer(language);
        outbox.write(EventType.PERSON_CHANGED, personId, personId);
    }

    /** The keys by id, newest first. */
    Map<Long, KeyRing.Secret> keys() {
        Map<Long, KeyRing.Secret> keys = new LinkedHashMap<>();
        signingKeys.all().forEach(key -> keys.put(key.id(), new KeyRing.Secret(key.secret(), key.createdAt())));
        return keys;
    }

    /** Makes a new key, and forgets those whose last ticket has expired. */
    void addKey() {
        Instant now = clock.instant();
        SigningKey key = signingKeys.add(now);
        signingKeys.deleteOlderThan(now.minus(KEPT).minus(settings.session()));
        outbox.write(EventType.SIGNING_KEY_ADDED, key.id(), null);
    }

    /** A few people of this role, to try the demo as. */
    List<PersonView> some(Role role) {
        List<PersonView> found = role == Role.EMPLOYEE ? people.search("", SHOWN) : people.with(role);
        return found.stream().limit(SHOWN).toList();
    }

    private static Candidate candidate(Person person) {
        return new Candidate(
                person.signedIn(), person.signInEpoch(), person.passwordHash().orElse(null));
    }
}
