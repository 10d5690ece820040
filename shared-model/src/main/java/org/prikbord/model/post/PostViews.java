package org.prikbord.model.post;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.prikbord.model.base.Settings;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.heard.HearingView;
import org.prikbord.model.heard.Hearings;
import org.prikbord.model.kudos.ValueNames;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.person.Writer;

/**
 * Makes what the first statement gives of posts into what pages show: two statements more, however many there are, and
 * one each for polls, for answers and for what is heard.
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
            + " new org.prikbord.model.post.PostRow$Told(p.about, p.aboutKey, p.aboutTitle,"
            // an idea may have the number of kudos, but no outcome is called as a value is
            + " (select ek.wording from Kudos ek where ek.id = p.about and ek.value.key = p.aboutKey),"
            + " (select ei.value.icon from Kudos ei where ei.id = p.about and ei.value.key = p.aboutKey)), "
            + Shared.Row.ROW + ")";

    /** What {@link #ROW} is selected from. */
    static final String FROM = " from Post p join p.author a join a.team t" + Writer.OF_POST + Shared.Row.FROM;

    @Inject
    private Carried carried;

    @Inject
    private ValueNames values;

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
        this.carried = new Carried(em, new Settings(Map.of()));
        this.values = new ValueNames(em);
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
                Shared.Row.of(post.share()));
        boolean shares = row.shared() != null;
        Carried.On on = carried.on(withUploads || shares ? carrying(List.of(row)) : List.of());
        return row.with(
                on,
                reactions.none(),
                post.audience().stream()
                        .map(Team::view)
                        .sorted(Comparator.comparing(TeamView::name).thenComparing(TeamView::id))
                        .toList(),
                row.card(on, Reader.of(writer)),
                null,
                null,
                post.kind() == PostKind.POLL ? polls.on(List.of(post.id())).get(post.id()) : null,
                null);
    }

    /** With all that hangs on them, in the same order. */
    List<PostView> complete(List<PostRow> rows, Reader reader) {
        List<Long> ids = rows.stream().map(PostRow::id).toList();
        Carried.On on = carried.on(
                carrying(rows),
                Stream.concat(rows.stream().filter(row -> !row.forAll()).map(PostRow::id), shared(rows))
                        .toList());
        Map<Long, List<Reacted>> reacted = reactions.on(ids);
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
                        on,
                        reacted.get(row.id()),
                        reader.known(on.audienceOf(row.id())),
                        row.card(on, reader),
                        row.told().view(values),
                        answers.get(row.id()),
                        asked.get(row.id()),
                        heard.get(row.id())))
                .toList();
    }

    /** These, and what of them is shared. */
    private static List<Long> carrying(List<PostRow> rows) {
        return Stream.concat(rows.stream().map(PostRow::id), shared(rows))
                .distinct()
                .toList();
    }

    private static Stream<Long> shared(List<PostRow> rows) {
        return rows.stream()
                .map(PostRow::shared)
                .filter(row -> row != null && row.there())
                .map(Shared.Row::id);
    }
}
