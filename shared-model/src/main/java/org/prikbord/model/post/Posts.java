package org.prikbord.model.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prikbord.model.attachment.PostFiles;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.file.Pictures;
import org.prikbord.model.person.Teams;

/** The feed. A page of it takes one statement and what {@link PostViews} takes, however long it is. */
@ApplicationScoped
public class Posts {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Pictures pictures;

    @Inject
    private PostFiles files;

    @Inject
    private Teams teams;

    @Inject
    private PostViews views;

    @Inject
    private Pins pins;

    @Inject
    private Shares shares;

    protected Posts() {}

    public Posts(EntityManager em, Clock clock) {
        this.em = em;
        this.pictures = new Pictures(em);
        this.files = new PostFiles(em, clock);
        this.teams = new Teams(em);
        this.views = new PostViews(em, clock);
        this.pins = new Pins(em, clock);
        this.shares = new Shares(em);
    }

    /** The first or a later part of what is there for the reader; starts after that key, or at the beginning for null. */
    public Page<PostView> page(PageKey before, int limit, FeedFilter filter, Reader reader) {
        return page(before, limit, filter, reader, List.of());
    }

    /** The same without these. */
    private Page<PostView> page(PageKey before, int limit, FeedFilter filter, Reader reader, List<Pins.Row> pinned) {
        int size = Page.limit(limit);
        List<PostRow> rows = new FeedQuery(filter, reader)
                .before(before)
                .without(pinned.stream().map(Pins.Row::id).toList())
                .rows(em, size + 1);
        Page<PostRow> page = Page.of(
                rows, size, row -> new PageKey(filter.activeFirst() ? row.activeAt() : row.createdAt(), row.id()));
        List<PostRow> all = Stream.concat(pinned.stream().map(Pins.Row::post), page.items().stream())
                .toList();
        return new Page<>(views.complete(all, reader), page.next());
    }

    /**
     * The beginning of the feed, or of what is for a team: what is pinned there stands on top, and is not among the rest.
     * One statement more.
     */
    public Front front(int limit, FeedFilter filter, Reader reader) {
        List<Pins.Row> pinned = pins.on(filter.team(), reader);
        Page<PostView> page = page(null, limit, filter, reader, pinned);
        List<Front.Pinned> top = IntStream.range(0, pinned.size())
                .mapToObj(at ->
                        new Front.Pinned(page.items().get(at), pinned.get(at).pin()))
                .toList();
        return new Front(
                top, new Page<>(page.items().subList(top.size(), page.items().size()), page.next()));
    }

    /**
     * What came after that key, first things first: the first so many of it. What another node, whose clock is behind, made
     * may stand before the key though it came later.
     */
    public List<PostView> newer(PageKey after, int limit, FeedFilter filter, Reader reader) {
        return views.complete(
                new FeedQuery(filter.activeFirst(false), reader).after(after).rows(em, Page.limit(limit)), reader);
    }

    /** One post that is there for the reader, as pages show it; a hidden one for its author and moderators only. */
    public Optional<PostView> view(long id, SignedIn reader) {
        return views(List.of(id), reader).stream().findFirst();
    }

    /** The same for many, in the order of their ids, without those that are not there. */
    public List<PostView> views(List<Long> ids, SignedIn reader) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = Map.of("ids", ids, "reader", reader.personId(), "all", reader.seesHidden());
        Reader alone = Reader.alone(reader);
        String there =
                "p.id in :ids and p.removedAt is null and p.goneAt is null and (a.id = :reader or p.hiddenAt is null or :all = true) and "
                        + alone.condition();
        TypedQuery<PostRow> query = alone.ask(
                em.createQuery("select " + PostViews.ROW + PostViews.FROM + " where " + there, PostRow.class));
        parameters.forEach(query::setParameter);
        return views.complete(query.getResultList(), alone).stream()
                .sorted(Comparator.comparing(post -> ids.indexOf(post.id())))
                .toList();
    }

    /** A post that has just been added, as pages show it, without asking for what it cannot have yet. */
    public PostView viewOfNew(Post post, SignedIn writer, boolean withUploads) {
        return views.viewOfNew(post, writer, withUploads);
    }

    public Optional<Post> find(long id) {
        return Optional.ofNullable(em.find(Post.class, id));
    }

    /** The post, or {@link NotFound}. */
    public Post get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** The post, or {@link NotFound} for whom it is not there. */
    public Post get(long id, SignedIn reader) {
        return find(id).filter(post -> post.isFor(reader) && !post.isAway())
                .filter(post ->
                        !post.isHidden() || reader.seesHidden() || post.author().id() == reader.personId())
                .orElseThrow(NotFound::new);
    }

    /** The post, with nobody else changing it until the transaction ends: to edit it. */
    public Post getLocked(long id) {
        return Optional.ofNullable(em.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /**
     * Stores a new post and gives it its id.
     *
     * @return whether it is the first for one of its teams, which is told apart from now on
     */
    public boolean add(Post post) {
        em.persist(post);
        return teams.address(post.audience());
    }

    /** That this comment solved a question; null for none that did. Gives whether that changed anything. */
    public boolean accept(Post question, Comment answer) {
        String change = answer == null
                ? "answer_id = null where answer_id is not null"
                : "answer_id = %1$d where (answer_id is null or answer_id <> %1$d)".formatted(answer.id());
        return em.createNativeQuery("update post set " + change + " and id = :question")
                        .setParameter("question", question.id())
                        .executeUpdate()
                > 0;
    }

    /** Whether the feed tells of that kudos or decision, hidden or not. */
    boolean isEchoed(PostKind kind, long about) {
        return !echoesOf(kind, about).isEmpty();
    }

    private List<Long> echoesOf(PostKind kind, long about) {
        return em.createQuery("select p.id from Post p where p.kind = :kind and p.about = :about", Long.class)
                .setParameter("kind", kind)
                .setParameter("about", about)
                .getResultList();
    }

    /** Takes what echoed that kudos or decision off the feed, with all that was said about it there. */
    public List<Long> removeEchoes(PostKind kind, long about) {
        List<Long> ids = echoesOf(kind, about);
        for (Long id : ids) {
            shares.release(id);
            remove("Comment x where x.post.id = :id", id);
            remove("Reaction x where x.post.id = :id", id);
            remove("Post x where x.id = :id", id);
        }
        return ids;
    }

    private void remove(String what, long id) {
        em.createQuery("delete from " + what).setParameter("id", id).executeUpdate();
    }

    /** Takes a post away, with everything that hangs on it. */
    public void remove(Post post) {
        for (String part : List.of("Reaction r where r.post", "Comment c where c.post", "Poll p where p.post")) {
            em.createQuery("delete from " + part + " = :post")
                    .setParameter("post", post)
                    .executeUpdate();
        }
        shares.release(post.id());
        pictures.removeFrom(post.id());
        files.removeFrom(post.id());
        em.remove(post);
    }

    /** The topics with these names, made where they did not exist, by us or by somebody else just now. */
    public Set<Topic> topicsNamed(Set<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Set<Topic> known = existing(names);
        List<String> missing = new ArrayList<>(names);
        known.forEach(topic -> missing.remove(topic.name()));
        if (missing.isEmpty()) {
            return known;
        }
        // in one order for everybody, so that two who name the same new topics wait for each other but never in a ring
        Collections.sort(missing);
        for (String name : missing) {
            InsertOnce.insert(em, "insert into topic (name) values (?)", name);
        }
        return existing(names);
    }

    private Set<Topic> existing(Set<String> names) {
        return new HashSet<>(em.createQuery("from Topic t where t.name in :names", Topic.class)
                .setParameter("names", names)
                .getResultList());
    }

    /** The topics that a text names. */
    public Set<Topic> topicsIn(String text) {
        return topicsNamed(Topic.namesIn(text));
    }
}
