package org.prikbord.model.post;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.heard.HearingView;
import org.prikbord.model.heard.Hearings;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.person.Writer;

/**
 * Makes what the first statement gives of posts into what pages show: two statements more, however many there are, and
 * one each for posts for teams, for polls, for answers and for what is heard.
 */
@ApplicationScoped
public class PostViews {
    /** A {@link PostRow}, as a query selects one. */
    static final String ROW = "new org.prikbord.model.post.PostRow(p.id, p.kind,"
            + " " + PersonView.row("a", "t") + ","
            + " " + Writer.ROW + ", p.text,"
            + " new org.prikbord.model.post.Lesson(p.lessonHappened, p.lessonLearned, p.lessonNext), p.dueOn, p.createdAt, p.activeAt, p.editedAt, p.version,"
            + " (select listagg(tp.name, ' ') within group (order by tp.name) from Post q join q.topics tp where q = p),"
            + " (select count(c) from Comment c where c.post = p and c.hiddenAt is null), p.forAll, p.answerId,"
            + " (select count(h) from Hearing h where h.postId = p.id),"
            + " p.about, p.aboutKey, p.aboutTitle)";

    /** What {@link #ROW} is selected from. */
    static final String FROM = " from Post p join p.author a join a.team t" + Writer.OF_POST;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Carried carried;

    @Inject
    private Polls polls;

    @Inject
    private Comments comments;

    @Inject
    private Hearings hearings;

    @Inject
    private Reactions reactions;

    protected PostViews() {}

    PostViews(EntityManager em, Clock clock) {
        this.em = em;
        this.carried = new Carried(em);
        this.polls = new Polls(em, clock);
        this.comments = new Comments(em);
        this.hearings = new Hearings(em, clock);
        this.reactions = new Reactions(em, clock);
    }

    /** A post that has just been added, as pages show it, without asking for what it cannot have yet. */
    PostView viewOfNew(Post post, SignedIn writer, boolean withUploads) {
        PersonView me = new PersonView(
                writer.personId(), writer.userName(), writer.givenName(), writer.familyName(), writer.team());
        boolean own = post.writtenBy().isEmpty();
        PostRow row = new PostRow(
                post.id(),
                post.kind(),
                own ? me : post.author().view(),
                own ? null : Writer.of(me),
                post.text(),
                post.lesson(),
                post.dueOn(),
                post.createdAt(),
                post.createdAt(),
                null,
                post.version(),
                post.topics().stream().map(Topic::name).sorted().collect(joining(" ")),
                0L,
                post.audience().isEmpty(),
                null,
                0L,
                null,
                null,
                null);
        Carried.On on = carried.on(withUploads ? List.of(post.id()) : List.of());
        return row.with(
                on.picturesOf(post.id()),
                on.filesOf(post.id()),
                reactions.none(),
                post.audience().stream()
                        .map(Team::view)
                        .sorted(Comparator.comparing(TeamView::name).thenComparing(TeamView::id))
                        .toList(),
                null,
                post.kind() == PostKind.POLL ? polls.on(List.of(post.id())).get(post.id()) : null,
                null);
    }

    /** With all that hangs on them, in the same order. */
    List<PostView> complete(List<PostRow> rows, Reader reader) {
        List<Long> ids = rows.stream().map(PostRow::id).toList();
        Carried.On on = carried.on(ids);
        Map<Long, List<Reacted>> reacted = reactions.on(ids);
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
                        on.picturesOf(row.id()),
                        on.filesOf(row.id()),
                        reacted.get(row.id()),
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
}
