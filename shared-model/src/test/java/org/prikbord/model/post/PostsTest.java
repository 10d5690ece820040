package org.prikbord.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Teams;

class PostsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Posts posts(Database database) {
        return new Posts(database.em(), clock);
    }

    private Post write(Database database, Person author, String text) {
        return database.in(() -> {
            Post post = new Post(
                    author,
                    new Post.Words(PostKind.MESSAGE, text),
                    posts(database).topicsIn(text),
                    clock);
            posts(database).add(post);
            return post;
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void showsAPostWithAllThatBelongsToIt(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Post post = write(database, anna, "The #canteen has soup #Today and #canteen again");
        Reactions reactions = new Reactions(database.em(), clock);
        Comments comments = new Comments(database.em());
        assertThat(database.in(() -> reactions.add(post, anna, ReactionKind.HEART)))
                .isTrue();
        assertThat(database.in(() -> reactions.add(post, anna, ReactionKind.HEART)))
                .isFalse();
        for (int i = 1; i <= 3; i++) {
            String text = "Nice " + i;
            database.run(() -> comments.add(new Comment(post, anna, text, clock)));
        }
        PostView view =
                database.in(() -> posts(database).view(post.id(), Desk.as(anna)).orElseThrow());
        assertThat(view.topics()).containsExactly("canteen", "today");
        assertThat(view.reactions())
                .containsExactly(
                        new Reacted(ReactionKind.HEART, 1, true),
                        new Reacted(ReactionKind.USEFUL, 0, true),
                        new Reacted(ReactionKind.METOO, 0, true));
        assertThat(view.comments()).isEqualTo(3);
        assertThat(view.author().name()).isEqualTo("Anna de Vries");
        assertThat(view.author().initials()).isEqualTo("AV");
        assertThat(view.createdAt()).isEqualTo(clock.instant());
        assertThat(view.about()).isNull();
        assertThat(database.in(() -> comments.onPost(post.id(), null, 10)).items())
                .extracting(CommentView::text)
                .containsExactly("Nice 1", "Nice 2", "Nice 3");
        assertThat(database.in(() -> reactions.of(anna.id(), List.of(post.id()))))
                .isEqualTo(Map.of(post.id(), Set.of(ReactionKind.HEART)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void pagesByKeyWithoutGapsOrRepeats(Database database) {
        Person anna = Staff.hired(database, "Anna");
        List<Long> written = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            written.add(
                    0,
                    write(database, anna, "Post " + i + " #pages" + anna.id()).id());
            clock.pass(Duration.ofMillis(i % 3));
        }
        FeedFilter mine = new FeedFilter("pages" + anna.id(), PostKind.MESSAGE, null, false);
        List<Long> read = new ArrayList<>();
        PageKey[] key = new PageKey[1];
        do {
            Page<PostView> page = database.in(() -> posts(database).page(key[0], 10, mine, Desk.ANYBODY));
            page.items().forEach(post -> read.add(post.id()));
            key[0] = page.next() == null
                    ? null
                    : PageKey.parse("before", page.next().toString()).orElseThrow();
        } while (key[0] != null);
        assertThat(read).isEqualTo(written);
    }

    @Test
    void takesAsManyStatementsForTwoThousandPostsAsForTwenty() {
        Database database = Database.h2();
        Person anna = Staff.hired(database, "Anna");
        database.run(() -> writeMany(database, anna, 20));
        long few = database.statements(() -> posts(database).page(null, 20, FeedFilter.ALL, Desk.ANYBODY));
        database.run(() -> writeMany(database, anna, 1980));
        long many = database.statements(() -> posts(database).page(null, 100, FeedFilter.ALL, Desk.ANYBODY));
        assertThat(few).isEqualTo(many).isLessThanOrEqualTo(5);
    }

    private void writeMany(Database database, Person author, int number) {
        Set<Topic> topics = posts(database).topicsNamed(Set.of("work", "canteen"));
        for (int i = 0; i < number; i++) {
            Post post = new Post(author, new Post.Words(PostKind.MESSAGE, "Post " + i), topics, clock);
            posts(database).add(post);
            new Reactions(database.em(), clock).add(post, author, ReactionKind.USEFUL);
            new Comments(database.em()).add(new Comment(post, author, "Yes", clock));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isThereForTheTeamsThatItIsForAndForItsAuthor(Database database) {
        Person anna = Staff.hired(database, "Anna", Role.COMMUNICATIONS);
        Person bob = Staff.hired(database, "Bob");
        Person carl = Staff.hired(database, "Carl", Role.COMMUNICATIONS);
        Post post = database.in(() -> {
            Post made =
                    new Post(anna, new Post.Words(PostKind.MESSAGE, "For Bob"), Set.of(), List.of(bob.team()), clock);
            posts(database).add(made);
            return made;
        });
        assertThat(seen(database, bob)).contains(post.id());
        assertThat(seen(database, carl)).doesNotContain(post.id());
        assertThat(database.in(() -> posts(database).view(post.id(), Desk.as(bob))))
                .get()
                .extracting(PostView::audience)
                .isEqualTo(List.of(bob.team().view()));
        assertThat(database.in(() -> posts(database).view(post.id(), Desk.as(anna))))
                .isPresent();
        assertThat(database.in(() -> posts(database).view(post.id(), Desk.as(carl, Role.COMMUNICATIONS))))
                .isEmpty();
        assertThat(database.in(() -> new Teams(database.em()).addressed()))
                .contains(bob.team().view())
                .doesNotContain(carl.team().view());
        assertThat(database.in(() -> new Teams(database.em()).members(List.of(bob.team(), carl.team()))))
                .isEqualTo(2);
        database.run(() -> posts(database).remove(posts(database).get(post.id())));
        assertThat(seen(database, bob)).doesNotContain(post.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isForTeamsOfItsAuthorAloneUnlessTheySpeakForTheCompany(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        assertThatThrownBy(() -> new Post(
                        bob,
                        new Post.Words(PostKind.MESSAGE, "For Anna"),
                        Set.of(),
                        List.of(bob.team(), anna.team()),
                        clock))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("post.audience");
        assertThat(new Post(bob, new Post.Words(PostKind.MESSAGE, "For us"), Set.of(), List.of(bob.team()), clock)
                        .audience())
                .containsExactly(bob.team());
    }

    private List<Long> seen(Database database, Person person) {
        return database
                .in(() -> posts(database).page(null, 100, FeedFilter.ALL, Reader.of(Desk.as(person))))
                .items()
                .stream()
                .map(PostView::id)
                .toList();
    }
}
