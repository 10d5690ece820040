package org.prikbord.model.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Decision;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Tells those who answer of what they owe: answers past their day, and ideas that were put off to a day that has come. */
@ApplicationScoped
public class ReplyNotices implements EventHandler {
    @Inject
    private Notices notices;

    @Inject
    private Ideas ideas;

    @Inject
    private Challenges challenges;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected ReplyNotices() {}

    public ReplyNotices(
            Notices notices, Ideas ideas, Challenges challenges, People people, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.ideas = ideas;
        this.challenges = challenges;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return type == EventType.IDEA_REVIVED || type == EventType.ANSWERS_OVERDUE;
    }

    @Override
    public void handle(DomainEvent event) {
        if (event.type() == EventType.IDEA_REVIVED) {
            ideas.decisionOn(event.subjectId())
                    .filter(decision -> decision.revivedAt().isPresent())
                    .ifPresent(decision -> revived(event, decision));
        } else {
            challenges.find(event.subjectId()).ifPresent(challenge -> overdue(event, challenge));
        }
    }

    private void revived(DomainEvent event, Decision decision) {
        Idea idea = decision.idea();
        Notice.What what = new Notice.What(
                event.id(),
                NoticeKind.REVIVED,
                decision.by(),
                SubjectKind.IDEA,
                idea.id(),
                idea.title(),
                null,
                clock.instant());
        List<Person> answerers = new ArrayList<>(people.active(Role.COMMUNICATIONS));
        answerers.add(idea.challenge().sponsor());
        tell(event, answerers, what);
    }

    private void overdue(DomainEvent event, Challenge challenge) {
        String whom = event.payload().orElseThrow();
        Notice.What what = new Notice.What(
                event.id(),
                NoticeKind.OVERDUE,
                challenge.sponsor(),
                SubjectKind.CHALLENGE,
                challenge.id(),
                challenge.title(),
                whom,
                clock.instant());
        tell(event, List.of("carrier".equals(whom) ? challenge.carrier().orElseThrow() : challenge.sponsor()), what);
    }

    private void tell(DomainEvent event, List<Person> concerned, Notice.What what) {
        if (notices.tell(concerned, null, what)) {
            outbox.write(EventType.NOTICES_SENT, event.id(), null);
        }
    }
}
