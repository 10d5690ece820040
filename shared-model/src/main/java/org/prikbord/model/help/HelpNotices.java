package org.prikbord.model.help;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Text;
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
import org.prikbord.model.post.Post;
import org.prikbord.model.post.Posts;

/** Asks those whose turn it is, and asks no more who said that they cannot help now. */
@ApplicationScoped
public class HelpNotices implements EventHandler {
    private static final int WORDS = 200;

    @Inject
    private Notices notices;

    @Inject
    private Posts posts;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected HelpNotices() {}

    public HelpNotices(Notices notices, Posts posts, People people, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.posts = posts;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Names these in an event. */
    static String payload(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(joining(","));
    }

    private static List<Long> ids(String payload) {
        return Arrays.stream(payload.split(","))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    @Override
    public boolean concerns(EventType type) {
        return type == EventType.HELP_ASKED || type == EventType.HELP_PASSED;
    }

    @Override
    public void handle(DomainEvent event) {
        boolean moved = event.type() == EventType.HELP_PASSED
                ? notices.removeCall(event.subjectId(), event.actorId().orElse(0L))
                : posts.find(event.subjectId())
                        .filter(post -> !post.isHidden() && post.answer().isEmpty())
                        .map(post -> tell(event, post))
                        .orElse(false);
        if (moved) {
            outbox.write(EventType.NOTICES_SENT, event.id(), event.actorId().orElse(null));
        }
    }

    private boolean tell(DomainEvent event, Post post) {
        List<Person> asked = ids(event.payload().orElse("")).stream()
                .map(people::findForSignIn)
                .flatMap(Optional::stream)
                .filter(person -> person.isActive() && post.isFor(person))
                .toList();
        return notices.tell(
                asked,
                post.author(),
                new Notice.What(
                        event.id(),
                        NoticeKind.HELP,
                        post.author(),
                        SubjectKind.POST,
                        post.id(),
                        Text.shortened(post.text(), WORDS),
                        null,
                        clock.instant()));
    }
}
