package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.heard.Answering;
import org.prikbord.model.heard.HeardPost;
import org.prikbord.model.heard.Hearing;
import org.prikbord.model.heard.HearingFilter;
import org.prikbord.model.heard.HearingView;
import org.prikbord.model.heard.Hearings;
import org.prikbord.model.heard.StepKind;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Reader;

/** Asking for an owner of what a post says, and what comes of it. */
@ApplicationScoped
public class HeardService {
    @Inject
    private Hearings hearings;

    @Inject
    private Posts posts;

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

    /**
     * A step that somebody wants to take.
     *
     * @param owner the user name of who owns it from now on; null for what names nobody
     * @param due null for what names no day
     * @param words may be empty or null where nothing has to be explained
     */
    public record Step(StepKind kind, String owner, LocalDate due, String words) {}

    /** Asks for an owner; the same again changes nothing. */
    @Allowed
    @Transactional
    public void ask(long postId) {
        SignedIn me = currentPerson.required();
        switch (hearings.ask(posts.get(postId, me), people.get(me))) {
            case FIRST -> outbox.write(EventType.HEARING_MOVED, postId, me.personId(), StepKind.ASKED.key());
            case TOO -> outbox.write(EventType.HEARING_ASKED, postId, me.personId());
            default -> {}
        }
    }

    /**
     * Takes a step, once for each key; {@link NotAllowed} for who may not take it.
     *
     * @param basedOn the version that was seen
     */
    @Allowed
    public void take(long postId, Step step, int basedOn, String key) {
        SignedIn me = currentPerson.required();
        once.once(me.personId(), OnceKey.of(key, "heard", postId, step, basedOn), () -> {
            posts.get(postId, me);
            Hearing hearing = hearings.getLocked(postId);
            Person owner = step.kind() == StepKind.OWNER ? people.named("owner", step.owner()) : null;
            boolean moved = step.kind() == StepKind.DUE && hearing.isPromised();
            hearing.take(
                    people.get(me), new Hearing.Told(step.kind(), owner, step.due(), step.words()), basedOn, clock);
            outbox.write(EventType.HEARING_MOVED, postId, me.personId(), told(step, moved));
            return postId;
        });
    }

    private static String told(Step step, boolean moved) {
        return step.kind() == StepKind.DUE
                ? (moved ? "moved@" : "due@") + step.due()
                : step.kind().key();
    }

    /** What happens with a post; {@link NotFound} when that is not there for the person, or nobody asks for an owner. */
    @Allowed
    @Transactional
    public HearingView view(long postId) {
        posts.get(postId, currentPerson.required());
        HearingView view = hearings.on(List.of(postId)).get(postId);
        if (view == null) {
            throw new NotFound();
        }
        return view;
    }

    /** Which steps the person who asks may take with a post; none while nobody asks for an owner. */
    @Allowed
    @Transactional
    public Set<StepKind> steps(long postId) {
        SignedIn me = currentPerson.required();
        posts.get(postId, me);
        return hearings.find(postId)
                .map(hearing -> hearing.stepsOf(people.get(me)))
                .orElse(Set.of());
    }

    /** For which of these posts the person asks for an owner. */
    @Allowed
    @Transactional
    public Set<Long> mine(Collection<Long> ids) {
        return hearings.askedBy(currentPerson.required().personId(), ids);
    }

    /** All that the person sees, asked for last first; from the newest when the key is null. */
    @Allowed
    @Transactional
    public Page<HeardPost> page(PageKey before, int limit, HearingFilter filter) {
        return hearings.page(before, limit, filter, reader());
    }

    /** How fast answers are, of all that the person sees. */
    @Allowed
    @Transactional
    public Answering answering() {
        return hearings.answering(reader());
    }

    private Reader reader() {
        return Reader.of(currentPerson.required());
    }
}
