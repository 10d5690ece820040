package org.prikbord.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

/** Threads of comments, and the one that solved a question. */
class AnswersTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Posts posts(Database database) {
        return new Posts(database.em(), clock);
    }

    private Post written(Database database, Person author, PostKind kind) {
        return database.in(() -> {
            Post post = new Post(author, new Post.Words(kind, "How does it open?"), Set.of(), clock);
            posts(database).add(post);
            return post;
        });
    }

    private Comment said(Database database, Post post, Comment to, Person author) {
        return database.in(() -> {
            Post under = posts(database).get(post.id());
            Comment comment = to == null
                    ? new Comment(under, author, "Like this", clock)
                    : new Comment(
                            under, database.em().find(Comment.class, to.id()), author, "Like this, you say?", clock);
            new Comments(database.em()).add(comment);
            return comment;
        });
    }

    private boolean accept(Database database, Post post, Comment answer) {
        return database.in(() -> posts(database).accept(posts(database).get(post.id()), answer));
    }

    private PostView view(Database database, Post post, Person reader) {
        return database.in(
                () -> posts(database).view(post.id(), Desk.as(reader)).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aReplyToAReplyBelongsToTheSameThread(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Post post = written(database, anna, PostKind.MESSAGE);
        Comment begin = said(database, post, null, anna);
        Comment reply = said(database, post, begin, anna);
        Comment another = said(database, post, reply, anna);
        assertThat(reply.parent()).contains(begin.id());
        assertThat(another.parent()).contains(begin.id());
        Post other = written(database, anna, PostKind.MESSAGE);
        assertThatThrownBy(() -> said(database, other, begin, anna)).isInstanceOf(RuleBroken.class);
        assertThat(database.in(() ->
                        new Comments(database.em()).onPost(post.id(), null, 10).items()))
                .extracting(CommentView::parent)
                .containsExactly(null, begin.id(), begin.id());
        database.run(() -> posts(database).remove(posts(database).get(post.id())));
        assertThat(database.in(() -> new Comments(database.em()).find(reply.id())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theAnswerStandsOnTheQuestionUntilItIsTakenBackOrHidden(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Post question = written(database, anna, PostKind.QUESTION);
        Comment first = said(database, question, null, anna);
        Comment second = said(database, question, first, anna);
        assertThat(view(database, question, anna).answer()).isNull();
        assertThat(accept(database, question, first)).isTrue();
        assertThat(accept(database, question, first)).isFalse();
        assertThat(accept(database, question, second)).isTrue();
        PostView solved = view(database, question, anna);
        assertThat(solved.answer().id()).isEqualTo(second.id());
        assertThat(solved.version()).isEqualTo(question.version());
        assertThat(database.in(() -> new Comments(database.em())
                        .onPost(question.id(), null, 10)
                        .items()))
                .extracting(CommentView::accepted)
                .containsExactly(false, true);
        database.run(() -> database.em()
                .createNativeQuery("update comment set hidden_at = created_at where id = " + second.id())
                .executeUpdate());
        assertThat(view(database, question, anna).answer()).isNull();
        assertThat(accept(database, question, null)).isTrue();
        assertThat(view(database, question, anna).answer()).isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsWhatNothingHasSolved(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Post open = written(database, anna, PostKind.QUESTION);
        Post solved = written(database, anna, PostKind.QUESTION);
        Post message = written(database, anna, PostKind.MESSAGE);
        accept(database, solved, said(database, solved, null, anna));
        FeedFilter unanswered = new FeedFilter(null, null, null, true);
        List<PostView> found = database.in(
                () -> posts(database).page(null, 100, unanswered, Desk.ANYBODY).items());
        assertThat(found).extracting(PostView::id).contains(open.id()).doesNotContain(solved.id(), message.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isForWhoAskedTheirTeamAndCommunicationsToSay(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person stranger = Staff.hired(database, "Stranger");
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Person colleague = database.in(() -> {
            Person person = Staff.person("Bob", anna.team());
            database.em().persist(person);
            return person;
        });
        Post question = written(database, anna, PostKind.QUESTION);
        database.run(() -> {
            Post asked = posts(database).get(question.id());
            AnswerRights.require(asked, Desk.as(anna));
            AnswerRights.require(asked, Desk.as(colleague));
            AnswerRights.require(asked, Desk.as(lotte, Role.COMMUNICATIONS));
            assertThatThrownBy(() -> AnswerRights.require(asked, Desk.as(stranger)))
                    .isInstanceOf(NotAllowed.class);
        });
        Post message = written(database, anna, PostKind.MESSAGE);
        database.run(() -> assertThatThrownBy(
                        () -> AnswerRights.require(posts(database).get(message.id()), Desk.as(anna)))
                .isInstanceOf(RuleBroken.class));
    }
}
