package org.prikbord.model.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.CoAuthor;
import org.prikbord.model.idea.CoAuthors;
import org.prikbord.model.person.Person;

/** Tells whoever is asked to be an author of an idea, and its author what came of it. */
@ApplicationScoped
public class CoAuthorNotices implements EventHandler {
    @Inject
    private Notices notices;

    @Inject
    private CoAuthors coAuthors;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected CoAuthorNotices() {}

    public CoAuthorNotices(Notices notices, CoAuthors coAuthors, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.coAuthors = coAuthors;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return type == EventType.COAUTHOR_CHANGED;
    }

    @Override
    public void handle(DomainEvent event) {
        coAuthors.find(event.subjectId()).ifPresent(coAuthor -> tell(event, coAuthor));
    }

    private void tell(DomainEvent event, CoAuthor coAuthor) {
        Person author = coAuthor.idea().author();
        Person asked = coAuthor.person();
        boolean byAuthor = event.actorId().filter(author.id()::equals).isPresent();
        Notice.What what = new Notice.What(
                event.id(),
                NoticeKind.COAUTHOR,
                byAuthor ? author : asked,
                SubjectKind.IDEA,
                coAuthor.idea().id(),
                coAuthor.idea().title(),
                event.payload().orElseThrow(),
                clock.instant());
        notices.tell(List.of(byAuthor ? asked : author), what.actor(), what);
        outbox.write(EventType.NOTICES_SENT, event.id(), event.actorId().orElse(null));
    }
}
