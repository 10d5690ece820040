package org.prikbord.model.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.prikbord.model.attachment.Attached;
import org.prikbord.model.attachment.PostFile;
import org.prikbord.model.attachment.PostFiles;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.file.Picture;
import org.prikbord.model.file.PictureView;
import org.prikbord.model.file.Pictures;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.person.Teams;
import org.prikbord.model.post.PostKind;

/** What is planned. Each way to it asks for whom it is. */
@ApplicationScoped
public class PlannedPosts {
    /** So many one person may have waiting. */
    public static final int MOST = 50;

    private static final int SHOWN = 200;
    private static final int AT_ONCE = 50;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Pictures pictures;

    @Inject
    private PostFiles files;

    @Inject
    private Teams teams;

    @Inject
    private Clock clock;

    protected PlannedPosts() {}

    public PlannedPosts(EntityManager em, Clock clock) {
        this.em = em;
        this.pictures = new Pictures(em);
        this.files = new PostFiles(em, clock);
        this.teams = new Teams(em);
        this.clock = clock;
    }

    /** Stores a new one of what was composed, with the pictures and files that go with it. */
    public void add(PlannedPost plan, Composed what) {
        long waiting = em.createQuery("select count(p) from PlannedPost p where p.author = :author", Long.class)
                .setParameter("author", plan.author())
                .getSingleResult();
        if (waiting >= MOST) {
            throw new RuleBroken("plan.tooMany", MOST);
        }
        em.persist(plan);
        int place = 0;
        for (Picture picture : Posting.attachable(pictures, what.pictures(), plan.author())) {
            picture.waitFor(plan.id(), place, what.pictures().get(place).alt());
            place++;
        }
        files.keep(plan.author(), plan.id(), what.files());
    }

    /** What is planned for that person to see, the soonest first, in four statements. */
    public List<PlannedView> of(SignedIn person) {
        List<PlannedPost> plans = em.createQuery(
                        "from PlannedPost p join fetch p.author a join fetch a.team"
                                + " left join fetch p.inNameOf b left join fetch b.team where a.id = :me"
                                + " or (:all = true and p.kind = :announcement) order by p.goesOutAt, p.id",
                        PlannedPost.class)
                .setParameter("me", person.personId())
                .setParameter("all", person.isAny(Role.COMMUNICATIONS))
                .setParameter("announcement", PostKind.ANNOUNCEMENT)
                .setMaxResults(SHOWN)
                .getResultList();
        List<Long> ids = plans.stream().map(PlannedPost::id).toList();
        Map<Long, List<PictureView>> shown = pictures.waitingFor(ids).stream().collect(groupingBy(PictureView::postId));
        Map<Long, List<PostFile>> along = files.waitingFor(ids).stream().collect(groupingBy(PostFile::postId));
        Map<Long, TeamView> named =
                teams
                        .views(plans.stream()
                                .flatMap(plan -> plan.teams().stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(TeamView::id, Function.identity()));
        return plans.stream()
                .map(plan -> PlannedView.of(
                        plan,
                        plan.teams().stream()
                                .map(named::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        shown.getOrDefault(plan.id(), List.of()),
                        along.getOrDefault(plan.id(), List.of())))
                .toList();
    }

    /** Whether that is planned, and there for that person. */
    public boolean isThere(long id, SignedIn person) {
        return find(id).filter(plan -> plan.isFor(person)).isPresent();
    }

    /** One that is there for that person, with nobody else changing it until the transaction ends; or {@link NotFound}. */
    public PlannedPost getLocked(long id, SignedIn person) {
        return Optional.ofNullable(em.find(PlannedPost.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(plan -> plan.isFor(person) && !plan.isTaken())
                .orElseThrow(NotFound::new);
    }

    Optional<PlannedPost> find(long id) {
        return Optional.ofNullable(em.find(PlannedPost.class, id));
    }

    /** What is to go out by now and nothing stopped, the longest due first, so many at most. */
    List<Long> due() {
        return em.createQuery(
                        "select p.id from PlannedPost p where p.goesOutAt <= :now and p.trouble is null"
                                + " order by p.goesOutAt, p.id",
                        Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Whether this is to be posted by who asks, now that it is due: once, however many nodes ask. */
    boolean take(long id) {
        return em.createNativeQuery("update planned_post set taken = true where id = :id and taken = false"
                                + " and trouble is null and goes_out_at <= :now")
                        .setParameter("id", id)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    /** Ends the plan and gives what is to be posted in its place. */
    Composed end(PlannedPost plan) {
        List<PictureView> with = pictures.waitingFor(List.of(plan.id()));
        List<PostFile> along = files.waitingFor(List.of(plan.id()));
        Composed composed = plan.composed(
                with.stream()
                        .map(picture -> new Attached(picture.id(), picture.alt()))
                        .toList(),
                along.stream().map(file -> new Attached(file.id(), file.alt())).toList());
        pictures.release(plan.id());
        files.release(plan.id());
        em.remove(plan);
        em.flush();
        return composed;
    }

    /** Drops it; its pictures and files are forgotten as others that go with nothing. */
    public void drop(PlannedPost plan) {
        pictures.release(plan.id());
        files.release(plan.id());
        em.remove(plan);
    }

    /** Forgets what those planned who have left: nobody else can see it, but for announcements. */
    public int forget() {
        return em.createQuery("delete from PlannedPost p where p.kind <> :announcement and p.author.id in"
                        + " (select a.id from Person a where a.active = false)")
                .setParameter("announcement", PostKind.ANNOUNCEMENT)
                .executeUpdate();
    }
}
