package org.prikbord.model.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.score.Expert;
import org.prikbord.model.score.Experts;

/** Tells experts that they are asked to score ideas by a day, and once more when that day is near. */
@ApplicationScoped
public class ExpertNotices implements EventHandler {
    private static final Map<EventType, String> STEPS =
            Map.of(EventType.EXPERT_NAMED, "named", EventType.EXPERT_REMINDED, "reminded");

    @Inject
    private Notices notices;

    @Inject
    private Experts experts;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected ExpertNotices() {}

    public ExpertNotices(Notices notices, Experts experts, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.experts = experts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return STEPS.containsKey(type);
    }

    @Override
    public void handle(DomainEvent event) {
        experts.find(event.subjectId())
                .filter(expert -> event.type() == EventType.EXPERT_REMINDED
                        || !expert.person().isSameAs(expert.namedBy()))
                .ifPresent(expert -> tell(event, expert));
    }

    private void tell(DomainEvent event, Expert expert) {
        Challenge challenge = expert.challenge();
        notices.add(new Notice(
                expert.person(),
                new Notice.What(
                        event.id(),
                        NoticeKind.EXPERT,
                        expert.namedBy(),
                        SubjectKind.CHALLENGE,
                        challenge.id(),
                        challenge.title(),
                        STEPS.get(event.type()) + "@" + expert.due(),
                        clock.instant())));
        outbox.write(EventType.NOTICES_SENT, event.id(), expert.namedBy().id());
    }
}
