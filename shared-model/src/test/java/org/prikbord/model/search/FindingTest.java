package org.prikbord.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.circle.Access;
import org.prikbord.model.circle.Circles;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Lesson;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Remark;

/** What is found with which words, and by whom. */
class FindingTest {
    @TempDir
    Path folder;

    private final String word = Board.coined();

    static Stream<Database> databases() {
        return Database.both();
    }

    private static Question filtered(String typed, String topic, Long team, Long person, PostKind kind) {
        return new Question(typed, Set.of(), kind, topic, team, person, null, null);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsForATeamIsFoundInItAndBehindNoFilterByAnybodyElse(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna", Role.COMMUNICATIONS);
            Person bob = Staff.hired(database, "Bob");
            Person director = Staff.hired(database, "Carla", Role.COMMUNICATIONS, Role.SPONSOR);
            long post = board.post(anna, "For us: " + word + " #secret" + word, bob.team());
            board.comment(bob, post, word);
            for (Person inside : List.of(anna, bob)) {
                assertThat(board.find(inside, word)).hasSize(2).contains("post:" + post);
                assertThat(board.find(inside, "secret" + word)).hasSize(2).contains("post:" + post);
            }
            List<Question> doors = List.of(
                    Board.words(word),
                    Board.words("secret" + word),
                    filtered(word, "secret" + word, null, null, null),
                    filtered(null, "secret" + word, null, null, null),
                    filtered(word, null, bob.team().id(), null, null),
                    filtered(word, null, null, anna.id(), PostKind.MESSAGE),
                    new Question(word, Set.of(FoundKind.TOPIC), null, null, null, null, null, null));
            assertFindsNothing(board, director, doors);
            assertThat(board.find(bob, filtered(null, "secret" + word, null, null, PostKind.MESSAGE)))
                    .containsExactly("post:" + post);
            assertThat(board.find(bob, filtered(word, null, bob.team().id(), null, null)))
                    .containsExactly("post:" + post);
        }
    }

    /** Nor hears from where the next page begins that there was something. */
    private static void assertFindsNothing(Board board, Person reader, List<Question> doors) {
        for (Question door : doors) {
            Results results = board.results(reader, door, 0, 1);
            assertThat(results.items()).isEmpty();
            assertThat(results.next()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatSharesAPostForATeamIsFoundByThatTeamAlone(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna", Role.COMMUNICATIONS);
            Person bob = Staff.hired(database, "Bob");
            Person director = Staff.hired(database, "Carla", Role.COMMUNICATIONS, Role.SPONSOR);
            long original = board.post(anna, "For us", bob.team());
            long share = board.share(bob, original, word + " #secret" + word);
            board.comment(bob, share, word);
            for (Person inside : List.of(bob, anna)) {
                assertThat(board.find(inside, word)).hasSize(2).contains("post:" + share);
            }
            assertThat(board.find(bob, "secret" + word)).hasSize(2).contains("post:" + share);
            List<Question> doors = List.of(
                    Board.words(word),
                    Board.words("secret" + word),
                    new Question(word, Set.of(FoundKind.COMMENT), null, null, null, null, null, null),
                    new Question(word, Set.of(FoundKind.TOPIC), null, null, null, null, null, null));
            assertFindsNothing(board, director, doors);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void circlesAreFoundByWhoIsInThemAndTellNobodyElse(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna");
            Person bob = Staff.hired(database, "Bob");
            long circle = database.in(() -> {
                Circles circles = new Circles(database.em(), board.clock);
                long made = circles.make(anna, "Choir " + word, Access.HIDDEN, "");
                board.outbox().write(EventType.CIRCLE_CHANGED, made, anna.id());
                return made;
            });
            assertThat(board.find(anna, word)).containsExactly("team:" + circle);
            assertThat(board.find(bob, word)).isEmpty();
            Team choir = database.in(() -> database.em().find(Team.class, circle));
            String other = Board.coined();
            long post = board.post(anna, other, choir, anna.team());
            assertThat(board.find(anna, filtered(other, null, circle, null, null)))
                    .containsExactly("post:" + post);
            Person colleague = database.in(() -> {
                Person hired = Staff.person("Dirk", anna.team());
                database.em().persist(hired);
                return hired;
            });
            assertThat(board.find(colleague, other)).containsExactly("post:" + post);
            assertThat(board.find(colleague, filtered(other, null, circle, null, null)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsFourLanguagesAndForgivesMistakes(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna");
            String mark = " " + word;
            String dutch = "post:" + board.post(anna, "De kassabonnen liggen bij de fietsen" + mark);
            String english = "post:" + board.post(anna, "Running shelves need repairing" + mark);
            String french = "post:" + board.post(anna, "Les chevaux ont été brûlés à l'usine" + mark);
            String german = "post:" + board.post(anna, "Die Häuser der Verkäuferinnen" + mark);
            assertThat(board.find(anna, "fiets" + mark)).containsExactly(dutch);
            assertThat(board.find(anna, "kassabon" + mark)).containsExactly(dutch);
            assertThat(board.find(anna, "repaired run" + mark)).containsExactly(english);
            assertThat(board.find(anna, "cheval usine" + mark)).containsExactly(french);
            assertThat(board.find(anna, "bruler" + mark)).containsExactly(french);
            assertThat(board.find(anna, "haus" + mark)).containsExactly(german);
            assertThat(board.find(anna, "verkauferin" + mark)).containsExactly(german);
            assertThat(board.find(anna, "the runing shelvs" + mark)).containsExactly(english);
            assertThat(board.find(anna, "reapiring" + mark)).containsExactly(english);
            assertThat(board.find(anna, mark + " kassab")).containsExactly(dutch);
            assertThat(board.find(anna, word.substring(0, 9))).hasSize(4);
            assertThat(board.find(anna, "elephants" + mark)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsLessonsPeopleTopicsAndIdeas(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna" + word, Role.SPONSOR);
            database.run(() -> board.outbox().write(EventType.PERSON_CHANGED, anna.id(), null));
            long lesson = board.write(
                    anna,
                    new Post.Words(
                            PostKind.LESSON, "We tried #t" + word, new Lesson("Nothing", "Ask " + word, null), null));
            long idea = database.in(() -> {
                Challenge challenge = Charters.kept(database, anna, board.clock, anna.team());
                Idea proposed = new Idea(challenge, anna, "Lids " + word, "Text", board.clock);
                database.em().persist(proposed);
                Comment said = new Comment(proposed, anna, Remark.plain("Yes, lids"), board.clock);
                database.em().persist(said);
                board.outbox().write(EventType.IDEA_PROPOSED, proposed.id(), anna.id());
                return proposed.id();
            });
            assertThat(board.find(anna, word)).contains("post:" + lesson, "idea:" + idea);
            assertThat(board.find(anna, "anna" + word)).startsWith("person:" + anna.id());
            assertThat(board.find(anna, "t" + word)).anyMatch(key -> key.startsWith("topic:"));
            Person stranger = Staff.hired(database, "Bob");
            assertThat(board.find(stranger, word)).contains("post:" + lesson).doesNotContain("idea:" + idea);
            assertThat(board.find(
                            anna, new Question(word, Set.of(FoundKind.IDEA), null, null, null, anna.id(), null, null)))
                    .containsExactly("idea:" + idea);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void marksWhatItWasFoundFor(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna");
            String before = IntStream.range(0, 100).mapToObj(i -> "filler").collect(Collectors.joining(" "));
            board.post(anna, before + " **Les** <b>kassabonnen</b> " + word + " " + before);
            board.follower.look();
            Results results = board.results(anna, Board.words("kasabon " + word), 0, 20);
            List<Marker.Piece> pieces =
                    results.marker().excerpt(results.items().get(0).text());
            assertThat(pieces.stream().filter(Marker.Piece::marked).map(Marker.Piece::text))
                    .containsExactly("kassabonnen", word);
            String whole = pieces.stream().map(Marker.Piece::text).collect(Collectors.joining());
            assertThat(whole).startsWith("… filler").endsWith("filler …").contains("Les <b>");
            assertThat(whole.length()).isLessThan(300);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void givesPagesInFewStatements(Database database) {
        try (Board board = new Board(database, folder)) {
            Person anna = Staff.hired(database, "Anna");
            List<Long> posts = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                posts.add(board.post(anna, word + " " + i));
                board.clock.pass(Duration.ofMinutes(1));
            }
            board.follower.look();
            Question newest = filtered(null, null, null, anna.id(), PostKind.MESSAGE);
            List<Long> found = new ArrayList<>();
            Integer from = 0;
            while (from != null) {
                Results page = board.results(anna, newest, from, 3);
                page.items().forEach(item -> found.add(item.id()));
                from = page.next();
            }
            Collections.reverse(posts);
            assertThat(found).isEqualTo(posts);
            assertThat(database.statements(() -> board.results(anna, Board.words(word), 0, 20)))
                    .isLessThanOrEqualTo(8);
        }
    }
}
