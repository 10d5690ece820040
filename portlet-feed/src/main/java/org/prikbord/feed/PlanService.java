package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.plan.Composed;
import org.prikbord.model.plan.Departures;
import org.prikbord.model.plan.PlannedPost;
import org.prikbord.model.plan.PlannedPosts;
import org.prikbord.model.plan.PlannedView;
import org.prikbord.model.plan.Publisher;
import org.prikbord.model.post.Lesson;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.Posts;

/** Posts for later, and those that have had their last day: for who wrote them alone, announcements for communications, too. */
@ApplicationScoped
public class PlanService {
    @Inject
    private PlannedPosts plans;

    @Inject
    private Publisher publisher;

    @Inject
    private Departures departures;

    @Inject
    private Posts posts;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Once once;

    @Inject
    private Moderation moderation;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** What is planned, the soonest first. */
    @Allowed
    @Transactional
    public List<PlannedView> planned() {
        return plans.of(currentPerson.required());
    }

    /** What the person wrote and is gone, the last first. */
    @Allowed
    @Transactional
    public List<Departures.Gone> gone() {
        return departures.of(currentPerson.required());
    }

    /**
     * Plans what was composed, once for each key.
     *
     * @param goesOut in the company's zone
     * @return the id of the plan
     */
    @Allowed
    public long plan(Composed what, LocalDateTime goesOut, String key) {
        SignedIn me = currentPerson.required();
        return once.once(me.personId(), OnceKey.of(key, "plan", what, goesOut), () -> {
            PlannedPost plan = new PlannedPost(people.get(me), what, goesOut, clock);
            publisher.rehearse(plan, what);
            plans.add(plan, what);
            return plan.id();
        });
    }

    /**
     * Changes what is planned, and for when.
     *
     * @param lesson what it taught, for a lesson
     * @param due the last day of an announcement; null for the day that it has
     * @param lastDay the last day on which it will be there; null for ever
     */
    @Allowed
    @Transactional
    public void change(
            long id, String text, Lesson lesson, LocalDate due, LocalDateTime goesOut, LocalDate lastDay, int basedOn) {
        PlannedPost plan = plans.getLocked(id, currentPerson.required());
        plan.change(plan.saying(text, lesson, due), goesOut, lastDay, basedOn, clock);
        publisher.rehearse(plan);
    }

    /** Posts it now, once for each key; gives the id of the post. */
    @Allowed
    public long postNow(long id, String key) {
        SignedIn me = currentPerson.required();
        return once.once(
                me.personId(),
                OnceKey.of(key, "planned", id),
                () -> publisher.post(plans.getLocked(id, me)).id());
    }

    /** Drops what is planned. */
    @Allowed
    @Transactional
    public void drop(long id) {
        plans.drop(plans.getLocked(id, currentPerson.required()));
    }

    /**
     * Brings back what is gone.
     *
     * @param lastDay its last day by now; null for ever
     */
    @Allowed
    @Transactional
    public void bringBack(long postId, LocalDate lastDay) {
        departures.bringBack(departures.getLocked(postId, currentPerson.required()), lastDay);
    }

    /** Forgets for good what is gone, with all that was said about it. */
    @Allowed
    @Transactional
    public void forget(long postId) {
        Person person = people.get(currentPerson.required());
        Post post = departures.getLocked(postId, currentPerson.required());
        posts.remove(post);
        moderation.withdrawn(person, new Subject(ContentKind.POST, postId));
        outbox.write(EventType.POST_REMOVED, postId, person.id());
    }
}
