package org.prikbord.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Removals;

/** The index beside a real database: it has what was written, and loses what was taken away, whatever becomes of it. */
class FollowingTest {
    @TempDir
    Path folder;

    private final String word = Board.coined();

    static Stream<Database> databases() {
        return Database.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsWhatWasWrittenEditedAndNotWhatWasRemoved(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna");
            board.follower.look();
            assertThat(board.follower.state().whole()).isTrue();
            long post = board.post(anna, "The " + word + " is broken");
            assertThat(board.find(anna, word)).containsExactly("post:" + post);
            String other = Board.coined();
            board.clock.pass(Duration.ofMinutes(20));
            database.run(() -> {
                new Posts(database.em(), board.clock)
                        .getLocked(post)
                        .edit(anna, false, new Post.Words(PostKind.MESSAGE, other), 0, List.of(), board.clock);
                board.outbox().write(EventType.POST_EDITED, post, anna.id());
            });
            assertThat(board.find(anna, other)).containsExactly("post:" + post);
            assertThat(board.find(anna, word)).isEmpty();
            long comment = database.in(() -> {
                Comment said = new Comment(database.em().find(Post.class, post), anna, word, board.clock);
                database.em().persist(said);
                board.outbox().write(EventType.POST_COMMENTED, said.id(), anna.id());
                return said.id();
            });
            assertThat(board.find(anna, word)).containsExactly("comment:" + comment);
            database.run(() -> {
                Posts posts = new Posts(database.em(), board.clock);
                posts.remove(posts.getLocked(post));
                board.outbox().write(EventType.POST_REMOVED, post, anna.id());
            });
            assertThat(board.find(anna, other)).isEmpty();
            assertThat(board.find(anna, word)).isEmpty();
            assertThat(board.follower.index().under(Set.of("post:" + post))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leavesOutWhatIsHiddenWithAllUnderItAndHasItBack(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna");
            long post = board.post(anna, word);
            long comment = database.in(() -> {
                Comment said = new Comment(database.em().find(Post.class, post), anna, word, board.clock);
                database.em().persist(said);
                return said.id();
            });
            assertThat(board.find(anna, word)).containsExactlyInAnyOrder("post:" + post, "comment:" + comment);
            board.hide(post, true);
            // before the index heard of it, too
            assertThat(board.results(anna, Board.words(word), 0, 20).items()).isEmpty();
            assertThat(board.find(anna, word)).isEmpty();
            board.hide(post, false);
            assertThat(board.find(anna, word)).containsExactlyInAnyOrder("post:" + post, "comment:" + comment);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leavesOutWhatWasTakenAwayWithAllUnderItAndHasItBack(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna");
            board.follower.look();
            long post = board.post(anna, "The " + word + " is broken");
            database.run(() -> {
                Comment said = new Comment(database.em().find(Post.class, post), anna, word, board.clock);
                database.em().persist(said);
                board.outbox().write(EventType.POST_COMMENTED, said.id(), anna.id());
            });
            assertThat(board.find(anna, word)).hasSize(2);
            Posts posts = new Posts(database.em(), board.clock);
            Removals removals = new Removals(database.em(), posts, board.clock);
            database.run(() -> {
                removals.takeAway(posts.getLocked(post), anna);
                board.outbox().write(EventType.POST_REMOVED, post, anna.id());
            });
            assertThat(board.find(anna, word)).isEmpty();
            database.run(() -> {
                removals.bringBack(posts.getLocked(post), anna);
                board.outbox().write(EventType.BROUGHT_BACK, post, anna.id(), "post");
            });
            assertThat(board.find(anna, word)).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsWhatWasCommittedLate(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna");
            board.find(anna, word);
            long late = database.in(() -> {
                Posts posts = new Posts(database.em(), board.clock);
                Post slow = new Post(anna, new Post.Words(PostKind.MESSAGE, word), List.of(), board.clock);
                posts.add(slow);
                board.outbox().write(EventType.POST_WRITTEN, slow.id(), anna.id());
                database.em().flush();
                board.clock.pass(Duration.ofSeconds(8));
                assertThat(board.find(anna, word)).isEmpty();
                return slow.id();
            });
            assertThat(board.find(anna, word)).containsExactly("post:" + late);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void makesAnewWhatWasLostEmptiedOrIsOfAnotherDatabase(Database database) throws IOException {
        Person anna = Staff.hired(database, "Anna");
        long post;
        try (Board board = new Board(database, folder)) {
            post = board.post(anna, word);
            assertThat(board.find(anna, word)).containsExactly("post:" + post);
        }
        Path note = folder.resolve("1/of.txt");
        assertThat(note).content().endsWith("whole");
        Files.writeString(note, "1 of another database whole");
        try (Board board = new Board(database, folder)) {
            assertThat(board.find(anna, word)).containsExactly("post:" + post);
            delete(folder.resolve("1/index"));
            long second = board.post(anna, word);
            for (int i = 0; i < 5; i++) {
                board.follower.look();
                board.clock.pass(Duration.ofSeconds(15));
            }
            assertThat(board.find(anna, word)).containsExactlyInAnyOrder("post:" + post, "post:" + second);
            assertThat(board.follower.state().whole()).isTrue();
        }
        assertThat(note).content().endsWith("whole").doesNotContain("another");
        delete(folder.resolve("1/index"));
        try (Board board = new Board(database, folder)) {
            assertThat(board.find(anna, word)).contains("post:" + post);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoNodesHaveAnIndexEach(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna");
            board.find(anna, word);
            SearchFollower second = board.follower(folder);
            second.look();
            long post = board.post(anna, word);
            second.look();
            assertThat(board.find(anna, word)).containsExactly("post:" + post);
            assertThat(new Search(second, board.sources, board.clock).state().whole())
                    .isTrue();
            assertThat(folder.resolve("2/of.txt")).exists();
            second.stop();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsNothingAsLongAsNothingMoves(Database database) {
        try (Board board = new Board(database, folder)) {
            board.follower.look();
            long before = database.statements();
            board.follower.look();
            assertThat(database.statements()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void comparesEverythingFromTimeToTime(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna");
            long post = board.post(anna, word);
            assertThat(board.find(anna, word)).containsExactly("post:" + post);
            database.run(() -> database.em()
                    .createQuery("delete from Post p where p.id = :id")
                    .setParameter("id", post)
                    .executeUpdate());
            board.clock.pass(Duration.ofMinutes(30));
            board.follower.look();
            assertThat(board.follower.index().stamps(FoundKind.POST, post - 1, post))
                    .isEmpty();
        }
    }

    /** PostgreSQL takes 65,535 values in a statement: a board on which that many are written within minutes is followed, too. */
    @ParameterizedTest
    @MethodSource("databases")
    void asksForMoreThanAStatementTakes(Database database) {
        SearchSources sources = new SearchSources(database.em());
        List<Long> many = LongStream.range(1_000_000_000, 1_000_070_000).boxed().toList();
        assertThat(database.in(() -> sources.topicsOf(many))).isEmpty();
        assertThat(database.in(() -> sources.commentsUnderPosts(many))).isEmpty();
        assertThat(database.in(() -> sources.commentsUnderIdeas(many))).isEmpty();
        assertThat(database.in(() -> sources.echoesOf(many))).isEmpty();
        assertThat(database.in(() -> sources.ideasOf(many))).isEmpty();
    }
}
