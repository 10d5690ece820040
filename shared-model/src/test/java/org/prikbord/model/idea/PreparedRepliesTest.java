package org.prikbord.model.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

/** Answers that are kept back, and published together. */
class PreparedRepliesTest {
    private static final Reply YES = Reply.of(Outcome.CHOSEN, "It pays for itself");
    private static final Reply NO = Reply.of(Outcome.NO, "We tried that in 2024");

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    /** A challenge with three ideas. */
    private final class Scene {
        final Database database;
        final Person sponsor;
        final Person anna;
        final Ideas ideas;
        final PreparedReplies prepared;
        final Challenge challenge;
        final List<Idea> proposed;

        Scene(Database database) {
            this.database = database;
            sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
            anna = Staff.hired(database, "Anna");
            ideas = new Ideas(database.em(), clock);
            prepared = new PreparedReplies(database.em(), ideas, clock);
            challenge = database.in(() -> Charters.kept(database, sponsor, clock));
            proposed = Stream.of("Cups", "Lids", "Trays").map(this::propose).toList();
        }

        private Idea propose(String title) {
            return database.in(() -> {
                Idea idea = new Idea(challenge, anna, title, "Because it saves a lot", clock);
                ideas.add(idea);
                return idea;
            });
        }

        boolean prepare(int idea, Reply reply, Integer basedOn) {
            return database.in(() -> prepared.prepare(proposed.get(idea).id(), sponsor, reply, basedOn));
        }

        List<Long> publish(Person by, long expected) {
            return database.in(() ->
                    prepared.publish(new Challenges(database.em(), clock).getLocked(challenge.id()), by, expected));
        }

        long waiting() {
            return database.in(() -> new Challenges(database.em(), clock).waiting(challenge.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countAsNoAnswerUntilAllArePublishedAtOnce(Database database) {
        Scene scene = new Scene(database);
        scene.prepare(0, YES, null);
        scene.prepare(1, NO, null);
        assertThat(scene.waiting()).isEqualTo(3);
        assertThat(database.in(() -> scene.ideas
                        .view(scene.proposed.get(0).id())
                        .orElseThrow()
                        .decision()))
                .isNull();
        clock.pass(Duration.ofDays(8));
        assertThatThrownBy(() -> database.run(() -> new Challenges(database.em(), clock)
                        .getLocked(scene.challenge.id())
                        .close(scene.sponsor, scene.waiting(), clock)))
                .hasMessageContaining("challenge.ideasWait");
        assertThat(scene.publish(scene.sponsor, 2))
                .containsExactly(
                        scene.proposed.get(0).id(), scene.proposed.get(1).id());
        assertThat(scene.waiting()).isEqualTo(1);
        assertThat(database.in(() -> scene.prepared.count(scene.challenge.id())))
                .isZero();
        assertThat(database.in(() -> scene.ideas
                        .view(scene.proposed.get(1).id())
                        .orElseThrow()
                        .decision()
                        .reason()))
                .isEqualTo("We tried that in 2024");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void changeUntilPublishedAndSecondEditorsAreTold(Database database) {
        Scene scene = new Scene(database);
        assertThat(scene.prepare(0, YES, null)).isTrue();
        assertThat(scene.prepare(0, YES, null)).as("a retry").isFalse();
        assertThatThrownBy(() -> scene.prepare(0, NO, null)).hasMessageContaining("answer.preparedMeanwhile");
        assertThat(scene.prepare(0, NO, 0)).isTrue();
        assertThatThrownBy(() -> scene.prepare(0, YES, 0)).hasMessageContaining("answer.preparedMeanwhile");
        assertThatThrownBy(() -> database.run(
                        () -> scene.prepared.prepare(scene.proposed.get(1).id(), scene.anna, YES, null)))
                .isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anAnswerSentAtOnceTakesThePlaceOfThePreparedOne(Database database) {
        Scene scene = new Scene(database);
        scene.prepare(0, YES, null);
        database.run(() -> scene.ideas.decide(scene.proposed.get(0).id(), scene.sponsor, NO));
        assertThat(database.in(() -> scene.prepared.count(scene.challenge.id())))
                .isZero();
        assertThatThrownBy(() -> scene.prepare(0, YES, null)).hasMessageContaining("idea.decided");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void allOrNoneArePublishedAndNeverOthersThanWereCounted(Database database) {
        Scene scene = new Scene(database);
        scene.prepare(0, YES, null);
        assertThatThrownBy(() -> scene.publish(scene.sponsor, 2)).hasMessageContaining("answer.preparedOthers");
        assertThatThrownBy(() -> scene.publish(scene.anna, 1)).isInstanceOf(NotAllowed.class);
        LocalDate soon = LocalDate.now(clock).plusDays(2);
        scene.prepare(1, Reply.later("Good, but not now", "When the move is done", soon), null);
        clock.pass(Duration.ofDays(3));
        assertThatThrownBy(() -> scene.publish(scene.sponsor, 2))
                .as("the day of the second has passed meanwhile")
                .isInstanceOf(RuleBroken.class);
        assertThat(scene.waiting()).isEqualTo(3);
        assertThat(database.in(() -> scene.prepared.count(scene.challenge.id())))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoWhoPublishAtOncePublishOnce(Database database) throws Exception {
        Scene scene = new Scene(database);
        scene.prepare(0, YES, null);
        scene.prepare(1, NO, null);
        List<String> outcomes = AtOnce.run(4, i -> {
            try {
                return "published " + scene.publish(scene.sponsor, 2).size();
            } catch (RuleBroken broken) {
                return broken.messageKey();
            }
        });
        assertThat(outcomes).containsOnlyOnce("published 2").contains("rule.answer.preparedOthers");
        assertThat(scene.waiting()).isEqualTo(1);
    }
}
