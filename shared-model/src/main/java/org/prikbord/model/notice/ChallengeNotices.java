package org.prikbord.model.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/**
 * Tells whom a challenge concerns that a phase has begun or that a date was moved: who takes part, who answers, who
 * will carry out what is chosen. And its sponsor, once, that ideas were imported.
 */
@ApplicationScoped
public class ChallengeNotices implements EventHandler {
    private static final Map<EventType, NoticeKind> KINDS = Map.of(
            EventType.PHASE_BEGAN, NoticeKind.PHASE,
            EventType.CHALLENGE_MOVED, NoticeKind.MOVED,
            EventType.IDEAS_BROUGHT, NoticeKind.BROUGHT);

    @Inject
    private Notices notices;

    @Inject
    private Challenges challenges;

    @Inject
    private Ideas ideas;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected ChallengeNotices() {}

    public ChallengeNotices(
            Notices notices, Challenges challenges, Ideas ideas, People people, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.challenges = challenges;
        this.ideas = ideas;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return KINDS.containsKey(type);
    }

    @Override
    public void handle(DomainEvent event) {
        challenges.find(event.subjectId()).ifPresent(challenge -> tell(event, challenge));
    }

    private void tell(DomainEvent event, Challenge challenge) {
        Person mover = event.actorId().flatMap(people::find).orElse(null);
        Notice.What what = new Notice.What(
                event.id(),
                KINDS.get(event.type()),
                mover == null ? challenge.sponsor() : mover,
                SubjectKind.CHALLENGE,
                challenge.id(),
                challenge.title(),
                event.payload().orElse(null),
                clock.instant());
        notices.tell(
                what.kind() == NoticeKind.BROUGHT ? List.of(challenge.sponsor()) : concerned(challenge), mover, what);
        outbox.write(EventType.NOTICES_SENT, event.id(), event.actorId().orElse(null));
    }

    private Collection<Person> concerned(Challenge challenge) {
        List<Person> concerned = new ArrayList<>();
        concerned.add(challenge.sponsor());
        challenge.carrier().ifPresent(concerned::add);
        concerned.addAll(ideas.takingPart(challenge.id()));
        return concerned;
    }
}
