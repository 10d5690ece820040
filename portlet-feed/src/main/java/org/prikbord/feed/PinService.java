package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Text;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditEntry;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.PinView;
import org.prikbord.model.post.Pins;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.Posts;

/**
 * Putting a post on top for those whom it is for. Communications and management may where they may write, keepers in
 * their circle. The trail tells of each; of what is not for everybody without its words, for not all who read the trail
 * may.
 */
@ApplicationScoped
public class PinService {
    private static final int QUOTED = 100;

    @Inject
    private Posts posts;

    @Inject
    private Pins pins;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentPerson currentPerson;

    /** Whether the person who asks may put that post on top. */
    @Allowed
    @Transactional
    public boolean mayPin(long postId) {
        return !places(posts.get(postId, currentPerson.required())).isEmpty();
    }

    /** Until when it is on top, and by whom; empty when it is not. */
    @Allowed
    @Transactional
    public Optional<PinView> pinned(long postId) {
        posts.get(postId, currentPerson.required());
        return pins.of(postId);
    }

    /**
     * Puts it on top, or moves the day until which it is there; {@link NotAllowed} for who may not.
     *
     * @param lastDay null for the usual one
     * @return the last day on which it is there
     */
    @Allowed
    @Transactional
    public LocalDate pin(long postId, LocalDate lastDay) {
        Post post = posts.get(postId, currentPerson.required());
        Person person = people.get(currentPerson.required());
        LocalDate until = pins.pin(post, person, required(post), lastDay);
        tell(person, AuditAct.PINNED, post, " – " + until);
        return until;
    }

    /** Takes it down; nothing happens where it was not on top. {@link NotAllowed} for who may not. */
    @Allowed
    @Transactional
    public void unpin(long postId) {
        Post post = posts.get(postId, currentPerson.required());
        if (pins.unpin(post, required(post))) {
            tell(people.get(currentPerson.required()), AuditAct.UNPINNED, post, "");
        }
    }

    private Set<Long> required(Post post) {
        Set<Long> places = places(post);
        if (places.isEmpty()) {
            throw new NotAllowed();
        }
        return places;
    }

    private Set<Long> places(Post post) {
        return Pins.places(post, people.get(currentPerson.required()), pins.kept(currentPerson.required()));
    }

    private void tell(Person person, AuditAct act, Post post, String until) {
        String quoted = post.audience().isEmpty() ? Text.shortened(post.text(), QUOTED) : "";
        Subject subject = new Subject(ContentKind.POST, post.id());
        audit.write(person, new AuditEntry.Done(act, subject, null, "", quoted + until));
        outbox.write(EventType.POST_PINNED, post.id(), person.id());
    }
}
