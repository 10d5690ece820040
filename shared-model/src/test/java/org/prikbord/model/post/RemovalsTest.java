package org.prikbord.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class RemovalsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Posts posts(Database database) {
        return new Posts(database.em(), clock);
    }

    private Removals removals(Database database) {
        return new Removals(database.em(), posts(database), clock);
    }

    private Post written(Database database, Person author) {
        return database.in(() -> {
            Post post = new Post(author, new Post.Words(PostKind.MESSAGE, "Gone soon"), Set.of(), clock);
            posts(database).add(post);
            return post;
        });
    }

    private Comment said(Database database, Post post, Comment to, Person author) {
        return database.in(() -> {
            Post under = posts(database).getLocked(post.id());
            Comment comment = to == null
                    ? new Comment(under, author, "Said", clock)
                    : new Comment(under, database.em().find(Comment.class, to.id()), author, "Replied", clock);
            new Comments(database.em()).add(comment);
            return comment;
        });
    }

    private void takeAway(Database database, Post post, Person by) {
        database.run(() -> removals(database).takeAway(posts(database).getLocked(post.id()), by));
    }

    private void bringBack(Database database, Post post, Person by) {
        database.run(() -> removals(database).bringBack(posts(database).getLocked(post.id()), by));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isThereForNobodyAndComesBackAsItWas(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Post post = written(database, anna);
        said(database, post, null, anna);
        takeAway(database, post, anna);
        for (SignedIn reader : new SignedIn[] {Desk.as(anna), Desk.as(lotte, Role.COMMUNICATIONS)}) {
            assertThat(database.in(() -> posts(database).view(post.id(), reader)))
                    .isEmpty();
            assertThatThrownBy(() -> database.run(() -> posts(database).get(post.id(), reader)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> bringBack(database, post, lotte)).isInstanceOf(NotAllowed.class);
        bringBack(database, post, anna);
        PostView back = database.in(
                () -> posts(database).view(post.id(), Desk.as(lotte)).orElseThrow());
        assertThat(back.comments()).isEqualTo(1);
        assertThat(back.version()).isEqualTo(post.version());
        assertThat(database.in(() -> posts(database).getLocked(post.id())).isHidden())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void canBeBroughtBackForTenMinutesAndIsForgottenAfterADay(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Post post = written(database, anna);
        takeAway(database, post, anna);
        clock.pass(Removals.UNDO.plusSeconds(1));
        assertThatThrownBy(() -> bringBack(database, post, anna)).isInstanceOf(RuleBroken.class);
        database.run(() -> removals(database).forget());
        assertThat(database.in(() -> posts(database).find(post.id()))).isPresent();
        clock.pass(Duration.ofDays(1));
        database.run(() -> removals(database).forget());
        assertThat(database.in(() -> posts(database).find(post.id()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatOthersRepliedStaysWhenACommentIsForgotten(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Post post = written(database, anna);
        Comment comment = said(database, post, null, anna);
        Comment reply = said(database, post, comment, anna);
        Comments comments = new Comments(database.em());
        database.run(
                () -> removals(database).takeAway(comments.find(comment.id()).orElseThrow(), anna));
        assertThat(database.in(() -> comments.viewOnPost(comment.id(), Desk.as(anna))))
                .isEmpty();
        assertThat(database.in(() -> comments.onPost(post.id(), null, 10).items()))
                .extracting(CommentView::id)
                .containsExactly(reply.id());
        clock.pass(Duration.ofDays(2));
        database.run(() -> removals(database).forget());
        assertThat(database.in(() -> comments.find(comment.id()))).isEmpty();
        assertThat(database.in(() -> comments.find(reply.id()).orElseThrow().parent()))
                .isEmpty();
    }
}
