package org.prikbord.model.anonymous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.Person;

/** Ideas without a name: sealed until noon or midnight, then everybody's but nobody's. */
class AnonymousIdeasTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private Sealing sealing;
    private Person author;
    private Person other;
    private Challenge challenge;

    static Stream<Database> databases() {
        return Database.both();
    }

    private void begin(Database database) {
        sealing = new Sealing(database, clock);
        author = Staff.hired(database, "Anna", Role.SPONSOR);
        other = Staff.hired(database, "Bram");
        challenge = sealing.challenge(author);
    }

    private List<IdeaView> shown() {
        return sealing.database.in(() -> new Ideas(sealing.database.em(), clock)
                .page(challenge.id(), null, 50)
                .items());
    }

    private List<WaitingView> waiting(Person reader) {
        return sealing.database.in(() -> sealing.anonymous.waitingOf(challenge.id(), reader.id()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void waitsForNoonSeenByItsAuthorOnly(Database database) {
        begin(database);
        sealing.propose(challenge, author, "Cups", "key");
        sealing.release.look();
        assertThat(shown()).isEmpty();
        assertThat(waiting(other)).isEmpty();
        assertThat(waiting(author)).singleElement().satisfies(idea -> {
            assertThat(idea.title()).isEqualTo("Cups");
            assertThat(idea.appears()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        });

        clock.pass(Duration.ofHours(3));
        sealing.release.look();
        assertThat(waiting(author)).isEmpty();
        assertThat(shown()).singleElement().satisfies(idea -> {
            assertThat(idea.title()).isEqualTo("Cups");
            assertThat(idea.author().id()).isEqualTo(Person.COLLEAGUE);
            assertThat(isBy(idea, author)).isTrue();
            assertThat(isBy(idea, other)).isFalse();
            assertThat(database.in(() -> sealing.anonymous.by(author.id()))).contains(idea.id());
            assertThat(database.in(() -> sealing.anonymous.by(other.id()))).isEmpty();
        });
    }

    private boolean isBy(IdeaView idea, Person person) {
        return sealing.database.in(() -> sealing.anonymous.isBy(idea.id(), person.id()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void waitsAnHourAtLeastUnlessItsPhaseEnds(Database database) {
        begin(database);
        clock.pass(Duration.ofMinutes(121));
        sealing.propose(challenge, author, "Late in the morning", null);
        assertThat(waiting(author))
                .extracting(WaitingView::appears)
                .containsExactly(Instant.parse("2026-11-23T23:00:00Z"));

        clock.pass(Duration.ofHours(45));
        sealing.propose(challenge, author, "Just before the end", null);
        assertThat(waiting(author)).extracting(WaitingView::appears).contains(Instant.parse("2026-11-25T08:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void appearTogetherAtOneMomentInAnOrderDrawnByLot(Database database) {
        begin(database);
        List<String> titles = IntStream.range(0, 12).mapToObj(i -> "Idea " + i).toList();
        titles.forEach(title -> {
            sealing.propose(challenge, author, title, null);
            clock.pass(Duration.ofMinutes(5));
        });
        clock.pass(Duration.ofHours(9));
        sealing.release.look();
        List<IdeaView> ideas = shown();
        assertThat(ideas).extracting(IdeaView::title).containsExactlyInAnyOrderElementsOf(titles);
        assertThat(ideas).extracting(IdeaView::createdAt).containsOnly(clock.instant());
        // one time in 479 million the lot draws the very order
        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> ideas.get(12 - i).title())
                        .toList())
                .isNotEqualTo(titles);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRetryMakesNoSecondOneEvenAfterItAppeared(Database database) {
        begin(database);
        sealing.propose(challenge, author, "Cups", "the same key");
        sealing.propose(challenge, author, "Cups", "the same key");
        assertThat(waiting(author)).hasSize(1);
        clock.pass(Duration.ofHours(4));
        sealing.release.look();
        sealing.propose(challenge, author, "Cups", "the same key");
        assertThat(waiting(author)).isEmpty();
        sealing.propose(challenge, other, "Cups", "the same key");
        assertThat(waiting(other)).as("a key is one's own").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void appearsOnceHoweverManyNodesLook(Database database) throws Exception {
        begin(database);
        sealing.propose(challenge, author, "One", null);
        sealing.propose(challenge, other, "Two", null);
        clock.pass(Duration.ofDays(1));
        AtOnce.run(4, i -> {
            sealing.release.look();
            return i;
        });
        assertThat(shown()).extracting(IdeaView::title).containsExactlyInAnyOrder("One", "Two");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isTakenBackByItsAuthorOnly(Database database) {
        begin(database);
        sealing.propose(challenge, author, "Cups", null);
        String ref = waiting(author).get(0).ref();
        assertThatThrownBy(() -> database.run(() -> sealing.anonymous.withdraw(ref, other.id())))
                .isInstanceOf(NotFound.class);
        database.run(() -> sealing.anonymous.withdraw(ref, author.id()));
        assertThat(waiting(author)).isEmpty();
        assertThatThrownBy(() -> database.run(() -> sealing.anonymous.withdraw(ref, author.id())))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void staysSealedForWhoHasTheDatabaseAndAnotherSecret(Database database) {
        begin(database);
        sealing.propose(challenge, author, "Unreadable", null);
        Sealing thief = new Sealing(database, clock, "a-secret-that-somebody-has-made-up");
        assertThat(database.in(() -> thief.anonymous.waitingOf(challenge.id(), author.id())))
                .isEmpty();
        clock.pass(Duration.ofHours(4));
        thief.release.look();
        assertThat(shown()).as("nothing is lost, nothing is shown").isEmpty();
        sealing.release.look();
        long idea = shown().get(0).id();
        assertThat(database.in(() -> thief.anonymous.author(idea))).isEmpty();
        assertThat(database.in(() -> sealing.anonymous.author(idea))).contains(author.id());
    }
}
