package org.prikbord.model.post;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.prikbord.model.attachment.PostFile;
import org.prikbord.model.attachment.PostFiles;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.file.PictureView;
import org.prikbord.model.file.Pictures;
import org.prikbord.model.heard.HearingView;
import org.prikbord.model.heard.Hearings;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.person.Teams;

/**
 * The feed. A page of it takes three statements, however long it is, and one more each for posts for teams, for polls,
 * for answers, for what is heard and for files.
 */
@ApplicationScoped
public class Posts {
    private static final long NO_TEAM = -1;

    private static final String ROW = "select new org.prikbord.model.post.PostRow(p.id, p.kind,"
            + " new org.prikbord.model.person.PersonView(a.id, a.userName, a.givenName, a.familyName, t.name),"
            + " p.text,"
            + " new org.prikbord.model.post.Lesson(p.lessonHappened, p.lessonLearned, p.lessonNext), p.dueOn, p.createdAt, p.editedAt, p.version,"
            + " (select listagg(tp.name, ' ') within group (order by tp.name) from Post q join q.topics tp where q = p),"
            + " (select count(c) from Comment c where c.post = p and c.hiddenAt is null), p.forAll, p.answerId,"
            + " (select count(h) from Hearing h where h.postId = p.id), (select count(f) from Attachment f where f.postId = p.id),"
            + " p.about, p.aboutKey, p.aboutTitle)"
            + " from Post p join p.author a join a.team t where ";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Pictures pictures;

    @Inject
    private PostFiles files;

    @Inject
    private Teams teams;

    @Inject
    private Polls polls;

    @Inject
    private Comments comments;

    @Inject
    private Hearings hearings;

    @Inject
    private Reactions reactions;

    protected Posts() {}

    public Posts(EntityManager em, Clock clock) {
        this.em = em;
        this.pictures = new Pictures(em);
        this.files = new PostFiles(em, clock);
        this.teams = new Teams(em);
        this.polls = new Polls(em, clock);
        this.comments = new Comments(em);
        this.hearings = new Hearings(em, clock);
        this.reactions = new Reactions(em, clock);
    }

    /**
     * What to show of the feed; null means everything.
     *
     * @param team the id of the team that it is for
     * @param unanswered whether only questions are wanted that nothing has solved
     */
    public record Filter(String topic, PostKind kind, Long team, boolean unanswered) {
        public static final Filter ALL = new Filter(null, null, null, false);
    }

    /** Newest first of what is there for the reader; starts after that key, or at the newest for null. */
    public Page<PostView> page(PageKey before, int limit, Filter filter, Reader reader) {
        String earlier = before == null ? "" : " and p.createdAt <= :at and (p.createdAt < :at or p.id < :id)";
        int size = Page.limit(limit);
        List<PostRow> rows = rows(earlier, before, filter, size + 1, reader);
        Page<PostRow> page = Page.of(rows, size, row -> new PageKey(row.createdAt(), row.id()));
        return new Page<>(complete(page.items(), reader), page.next());
    }

    /**
     * What came after that key, newest first: the newest so many of it. What another node, whose clock is behind, made
     * may stand before the key though it came later.
     */
    public List<PostView> newer(PageKey after, int limit, Filter filter, Reader reader) {
        String later = " and p.createdAt >= :at and (p.createdAt > :at or p.id > :id)";
        return complete(rows(later, after, filter, Page.limit(limit), reader), reader);
    }

    private List<PostRow> rows(String place, PageKey key, Filter filter, int limit, Reader reader) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("p.hiddenAt is null and ")
                .append(reader.condition())
                .append(place);
        if (key != null) {
            parameters.put("at", key.at());
            parameters.put("id", key.id());
        }
        if (filter.kind() != null) {
            where.append(" and p.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.unanswered()) {
            where.append(" and p.kind = :question and not exists"
                    + " (select 1 from Comment ca where ca.id = p.answerId and ca.hiddenAt is null)");
            parameters.put("question", PostKind.QUESTION);
        }
        if (filter.topic() != null) {
            where.append(" and exists (select 1 from Post f join f.topics ft where f = p and ft.name = :topic)");
            parameters.put("topic", filter.topic().toLowerCase(Locale.ROOT));
        }
        if (filter.team() != null) {
            // nobody learns of a circle by asking for its posts
            where.append(" and exists (select 1 from Post g join g.audience gt where g = p and gt.id = :team)");
            parameters.put("team", reader.teams().contains(filter.team()) ? filter.team() : NO_TEAM);
        }
        return rows(where + " order by p.createdAt desc, p.id desc", parameters, limit, reader);
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
        Reader teams = Reader.of(reader);
        String there =
                "p.id in :ids and p.removedAt is null and p.goneAt is null and (a.id = :reader or ((p.hiddenAt is null or :all = true) and "
                        + teams.condition() + "))";
        return complete(rows(there, parameters, ids.size(), teams), teams).stream()
                .sorted(Comparator.comparing(post -> ids.indexOf(post.id())))
                .toList();
    }

    /** A post that has just been added, as pages show it, without asking for what it cannot have yet. */
    public PostView viewOfNew(Post post, SignedIn author, boolean withUploads) {
        PostRow row = new PostRow(
                post.id(),
                post.kind(),
                new PersonView(
                        author.personId(), author.userName(), author.givenName(), author.familyName(), author.team()),
                post.text(),
                post.lesson(),
                post.dueOn(),
                post.createdAt(),
                null,
                post.version(),
                post.topics().stream().map(Topic::name).sorted().collect(joining(" ")),
                0L,
                post.audience().isEmpty(),
                null,
                0L,
                0L,
                null,
                null,
                null);
        return row.with(
                withUploads ? pictures.on(List.of(post.id())) : List.of(),
                withUploads ? files.on(List.of(post.id())) : List.of(),
                Map.of(),
                post.audience().stream()
                        .map(Team::view)
                        .sorted(Comparator.comparing(TeamView::name).thenComparing(TeamView::id))
                        .toList(),
                null,
                post.kind() == PostKind.POLL ? polls.on(List.of(post.id())).get(post.id()) : null,
                null);
    }

    private List<PostRow> rows(String where, Map<String, Object> parameters, int limit, Reader reader) {
        TypedQuery<PostRow> query =
                reader.ask(em.createQuery(ROW + where, PostRow.class)).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private List<PostView> complete(List<PostRow> rows, Reader reader) {
        List<Long> ids = rows.stream().map(PostRow::id).toList();
        Map<Long, List<PictureView>> shown = pictures.on(ids).stream().collect(groupingBy(PictureView::postId));
        Map<Long, List<PostFile>> along =
                files
                        .on(rows.stream()
                                .filter(row -> row.files() > 0)
                                .map(PostRow::id)
                                .toList())
                        .stream()
                        .collect(groupingBy(PostFile::postId));
        Map<Long, Map<ReactionKind, Long>> reacted = reactions.counts(ids);
        Map<Long, List<TeamView>> audiences = audiences(
                rows.stream().filter(row -> !row.forAll()).map(PostRow::id).toList(), reader);
        Map<Long, PollView> asked = polls.on(rows.stream()
                .filter(row -> row.kind() == PostKind.POLL)
                .map(PostRow::id)
                .toList());
        Map<Long, CommentView> answers =
                comments
                        .onPosts(rows.stream()
                                .map(PostRow::answer)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(toMap(CommentView::subject, Function.identity()));
        Map<Long, HearingView> heard = hearings.on(
                rows.stream().filter(row -> row.hearings() > 0).map(PostRow::id).toList());
        return rows.stream()
                .map(row -> row.with(
                        shown.getOrDefault(row.id(), List.of()),
                        along.getOrDefault(row.id(), List.of()),
                        reacted.getOrDefault(row.id(), Map.of()),
                        audiences.getOrDefault(row.id(), List.of()),
                        answers.get(row.id()),
                        asked.get(row.id()),
                        heard.get(row.id())))
                .toList();
    }

    /** Without the circles that the reader is not in: they may be hidden, or become it. */
    private Map<Long, List<TeamView>> audiences(Collection<Long> ids, Reader reader) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select p.id, new org.prikbord.model.person.TeamView(w.id, w.name, w.kind)"
                                + " from Post p join p.audience w where p.id in :ids order by w.name, w.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(row -> reader.mayKnow((TeamView) row[1]))
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (TeamView) row[1], toList())));
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
