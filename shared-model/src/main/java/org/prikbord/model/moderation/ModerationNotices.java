package org.prikbord.model.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.notice.Notice;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.notice.SubjectKind;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/**
 * Tells authors what became of what they wrote, reporters what became of their report, and sponsors that ideas wait.
 * Reporters do not hear who ruled: their notice comes from nobody but themselves.
 */
@ApplicationScoped
public class ModerationNotices implements EventHandler {
    @Inject
    private Matters matters;

    @Inject
    private Notices notices;

    @Inject
    private Challenges challenges;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    private final Map<EventType, Predicate<DomainEvent>> telling = Map.of(
            EventType.MATTER_HIDDEN, this::hidden,
            EventType.RULED, this::ruled,
            EventType.RULING_UNDONE, this::undone,
            EventType.APPEAL_DECIDED, this::appealDecided,
            EventType.SPONSOR_REMINDED, this::reminded);

    protected ModerationNotices() {}

    public ModerationNotices(
            Matters matters, Notices notices, Challenges challenges, People people, Outbox outbox, Clock clock) {
        this.matters = matters;
        this.notices = notices;
        this.challenges = challenges;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return telling.containsKey(type);
    }

    @Override
    public void handle(DomainEvent event) {
        if (telling.get(event.type()).test(event)) {
            outbox.write(EventType.NOTICES_SENT, event.id(), event.actorId().orElse(null));
        }
    }

    private boolean hidden(DomainEvent event) {
        matters.find(event.subjectId())
                .filter(Matter::isHidden)
                .ifPresent(matter -> tell(
                        event,
                        matter.author(),
                        matter.author(),
                        NoticeKind.HIDDEN,
                        matter,
                        matter.hiddenWhy().orElseThrow().key()));
        return true;
    }

    private boolean ruled(DomainEvent event) {
        return matters.findRuling(event.subjectId())
                .filter(ruling -> !ruling.isUndone())
                .map(ruling -> ruled(event, ruling))
                .orElse(false);
    }

    /** An author who never knew of a report need not hear that nothing came of it. */
    private boolean ruled(DomainEvent event, Ruling ruling) {
        Matter matter = ruling.matter();
        if (ruling.verdict().hides() || ruling.wasHidden()) {
            tell(
                    event,
                    matter.author(),
                    ruling.moderator(),
                    NoticeKind.RULED,
                    matter,
                    ruling.wasFirstLook() && !ruling.verdict().hides()
                            ? "passed"
                            : ruling.verdict().key());
        }
        String became = ruling.verdict().hides() ? "acted" : "left";
        matter.reports().stream()
                .filter(report -> report.isSettledBy(ruling))
                .flatMap(report -> report.reporter().stream())
                .forEach(reporter -> tell(event, reporter, reporter, NoticeKind.SETTLED, matter, became));
        return true;
    }

    private boolean undone(DomainEvent event) {
        return matters.findRuling(event.subjectId())
                .map(ruling -> notices.removeRuling(ruling.matter().id(), ruling.at()))
                .orElse(false);
    }

    private boolean appealDecided(DomainEvent event) {
        matters.findAppeal(event.subjectId()).ifPresent(appeal -> {
            Matter matter = appeal.ruling().matter();
            tell(
                    event,
                    matter.author(),
                    appeal.decidedBy().orElseThrow(),
                    NoticeKind.APPEAL,
                    matter,
                    appeal.outcome().orElseThrow().key());
        });
        return true;
    }

    private boolean reminded(DomainEvent event) {
        challenges.find(event.subjectId()).ifPresent(challenge -> {
            Person by = people.get(event.actorId().orElseThrow());
            notices.add(new Notice(
                    challenge.sponsor(),
                    new Notice.What(
                            event.id(),
                            NoticeKind.REMINDER,
                            by,
                            SubjectKind.CHALLENGE,
                            challenge.id(),
                            challenge.title(),
                            null,
                            clock.instant())));
        });
        return true;
    }

    private void tell(DomainEvent event, Person to, Person from, NoticeKind kind, Matter matter, String detailKey) {
        notices.add(new Notice(
                to,
                new Notice.What(
                        event.id(),
                        kind,
                        from,
                        SubjectKind.MATTER,
                        matter.id(),
                        matter.words(),
                        detailKey,
                        clock.instant())));
    }
}
