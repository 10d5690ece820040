package org.prikbord.model.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.Role;
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

/**
 * Tells those who asked for an owner, the post's author and its owner of each step; communications when somebody is the
 * first to ask, for they are to hear it; and reminds the owner. Who does not see the post any more is told of nothing.
 */
@ApplicationScoped
public class HearingNotices implements EventHandler {
    private static final Set<EventType> CONCERN = Set.of(EventType.HEARING_MOVED, EventType.HEARING_REMINDED);
    private static final String ASKED = StepKind.ASKED.key();
    private static final String NAMED = StepKind.OWNER.key();
    private static final int WORDS = 200;

    @Inject
    private Hearings hearings;

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

    protected HearingNotices() {}

    public HearingNotices(Hearings hearings, Notices notices, Posts posts, People people, Outbox outbox, Clock clock) {
        this.hearings = hearings;
        this.notices = notices;
        this.posts = posts;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return CONCERN.contains(type);
    }

    @Override
    public void handle(DomainEvent event) {
        boolean told = posts.find(event.subjectId())
                .filter(post -> !post.isHidden())
                .flatMap(post -> hearings.find(post.id()))
                .map(hearing -> tell(event, hearing, event.payload().orElse(ASKED)))
                .orElse(false);
        if (told) {
            outbox.write(EventType.NOTICES_SENT, event.id(), event.actorId().orElse(null));
        }
    }

    private boolean tell(DomainEvent event, Hearing hearing, String step) {
        Post post = hearing.post();
        Optional<Person> owner = hearing.owner();
        if (event.type() == EventType.HEARING_REMINDED) {
            return notices.tell(seeing(post, owner.stream().toList()), null, what(event, post, post.author(), step));
        }
        Person teller = event.actorId().flatMap(people::find).orElse(post.author());
        List<Person> concerned = new ArrayList<>(hearings.concerned(post.id()));
        concerned.add(post.author());
        if (step.equals(ASKED)) {
            concerned.addAll(people.active(Role.COMMUNICATIONS));
        }
        boolean named = step.equals(NAMED);
        if (named) {
            owner.ifPresent(one -> concerned.removeIf(one::isSameAs));
        }
        return notices.tell(seeing(post, concerned), teller, what(event, post, teller, step))
                | (named && notices.tell(owner.stream().toList(), teller, what(event, post, teller, "yours")));
    }

    private static List<Person> seeing(Post post, List<Person> all) {
        return all.stream()
                .filter(person -> person.isActive() && post.isFor(person))
                .toList();
    }

    private Notice.What what(DomainEvent event, Post post, Person actor, String step) {
        return new Notice.What(
                event.id(),
                NoticeKind.HEARD,
                actor,
                SubjectKind.POST,
                post.id(),
                Text.shortened(post.text(), WORDS),
                step,
                clock.instant());
    }
}
