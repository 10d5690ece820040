package org.prikbord.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.challenge.Criterion;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.person.Person;

/** Scoring the ideas of a challenge that asks for "Less in the bin", which counts 3, and "No extra work", which counts 1. */
class ScoresTest {
    private static final String BIN = "Less in the bin";
    private static final String NEARLY_EMPTY = "A bin that is nearly empty";
    private static final String WORK = "No extra work";

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final LocalDate inTime = LocalDate.of(2026, 11, 27);

    static Stream<Database> databases() {
        return Database.both();
    }

    /** A challenge in its days to choose, with three ideas of Anna's and one of the first expert's own. */
    private final class Scene {
        final Database database;
        final Person sponsor;
        final Person anna;
        final Person piet;
        final Person els;
        final Challenge challenge;
        final List<Idea> ideas;
        final Idea own;

        Scene(Database database) {
            this.database = database;
            sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
            anna = Staff.hired(database, "Anna");
            piet = Staff.hired(database, "Piet");
            els = Staff.hired(database, "Els");
            challenge = database.in(() -> Charters.kept(database, sponsor, clock));
            ideas = IntStream.range(0, 3)
                    .mapToObj(i -> proposed(anna, "Idea " + i))
                    .toList();
            own = proposed(piet, "My own");
        }

        Idea proposed(Person author, String title) {
            return database.in(() -> {
                Idea idea = new Idea(challenge, author, title, "How it works", clock);
                new Ideas(database.em(), clock).add(idea);
                return idea;
            });
        }

        void ask(Person person) {
            database.run(() -> experts()
                    .add(new Expert(
                            new Challenges(database.em(), clock).getLocked(challenge.id()),
                            sponsor,
                            person,
                            inTime,
                            clock)));
        }

        Experts experts() {
            return new Experts(database.em());
        }

        Scores scores() {
            return new Scores(database.em(), clock);
        }

        boolean score(Person person, Idea idea, int bin, int work) {
            return database.in(() -> {
                Challenges challenges = new Challenges(database.em(), clock);
                List<String> criteria = challenges.criteria(challenge.id()).stream()
                        .map(Criterion::name)
                        .toList();
                return scores().give(
                                experts().getLocked(challenge.id(), person.id()),
                                new Ideas(database.em(), clock).get(idea.id()),
                                Score.Card.of(criteria, Map.of(BIN, bin, WORK, work), person.givenName() + " says so"));
            });
        }

        List<Scores.Asked> asked(Person person) {
            return database.in(() ->
                    scores().asked(experts().find(challenge.id(), person.id()).orElseThrow()));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void weighsEachExpertsMarksAndTellsMeanAndRange(Database database) {
        Scene scene = new Scene(database);
        scene.ask(scene.piet);
        scene.ask(scene.els);
        Idea best = scene.ideas.get(1);
        assertThat(scene.score(scene.piet, best, 5, 1)).isTrue();
        assertThat(scene.score(scene.els, best, 3, 3)).isTrue();
        assertThat(scene.score(scene.els, scene.ideas.get(0), 1, 5)).isTrue();
        List<Rating> ratings = database.in(() -> scene.scores().ratings(scene.challenge.id()));
        assertThat(ratings)
                .containsExactly(
                        new Rating(best.id(), 3.5, 3, 4, 2),
                        new Rating(scene.ideas.get(0).id(), 2, 2, 2, 1));
        assertThat(database.in(() -> scene.scores().reasons(List.of(best.id()))))
                .extracting(Said::reason)
                .containsExactly("Piet says so", "Els says so");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void changesAScoreAndTellsARetryFromAChange(Database database) {
        Scene scene = new Scene(database);
        scene.ask(scene.els);
        Idea idea = scene.ideas.get(0);
        assertThat(scene.score(scene.els, idea, 5, 5)).isTrue();
        assertThat(scene.score(scene.els, idea, 5, 5)).isFalse();
        assertThat(scene.score(scene.els, idea, 1, 1)).isTrue();
        assertThat(database.in(() -> scene.scores().ratings(scene.challenge.id()))
                        .get(0)
                        .mean())
                .isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void asksForTheIdeasOfOthersThatWaitForAnAnswer(Database database) {
        Scene scene = new Scene(database);
        scene.ask(scene.piet);
        scene.ask(scene.els);
        assertThat(scene.asked(scene.piet))
                .hasSize(3)
                .extracting(Scores.Asked::idea)
                .doesNotContain(scene.own.id());
        assertThat(scene.asked(scene.els)).hasSize(4).isEqualTo(scene.asked(scene.els));
        scene.score(scene.piet, scene.ideas.get(2), 2, 2);
        database.run(() -> new Ideas(database.em(), clock)
                .decide(scene.ideas.get(0).id(), scene.sponsor, Reply.of(Outcome.NO, "We tried that in 2024")));
        assertThat(scene.asked(scene.piet))
                .containsExactlyInAnyOrder(
                        new Scores.Asked(scene.ideas.get(1).id(), false),
                        new Scores.Asked(scene.ideas.get(2).id(), true));
        assertThat(database.in(() -> scene.experts().of(scene.challenge.id())))
                .extracting(ExpertView::ideas, ExpertView::scored, ExpertView::left)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, 1L, 1L),
                        org.assertj.core.groups.Tuple.tuple(3L, 0L, 3L));
        assertThatThrownBy(() -> scene.score(scene.piet, scene.ideas.get(0), 2, 2))
                .hasMessageContaining("score.decided");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesNoScoreOfOnesOwnIdeaNorAfterDeciding(Database database) {
        Scene scene = new Scene(database);
        scene.ask(scene.piet);
        assertThatThrownBy(() -> scene.score(scene.piet, scene.own, 5, 5)).hasMessageContaining("score.own");
        assertThat(scene.score(scene.piet, scene.ideas.get(2), 5, 5)).isTrue();
        clock.pass(Duration.ofDays(7));
        assertThat(scene.score(scene.piet, scene.ideas.get(0), 5, 5)).isTrue();
        assertThat(scene.score(scene.piet, scene.ideas.get(2), 5, 5))
                .as("a retry")
                .isFalse();
        assertThatThrownBy(() -> scene.score(scene.piet, scene.ideas.get(2), 1, 5))
                .as("everybody sees what the experts think")
                .hasMessageContaining("score.shown");
        clock.pass(Duration.ofDays(14));
        assertThatThrownBy(() -> scene.score(scene.piet, scene.ideas.get(1), 5, 5))
                .hasMessageContaining("phase.score.after");
    }

    @Test
    void knowsARenamedCriterionFromOneThatWasTakenAway() {
        List<Criterion> before = List.of(new Criterion(BIN, 3), new Criterion(WORK, 1), new Criterion("Cheap", 1));
        assertThat(Criterion.renamed(before, List.of(new Criterion(NEARLY_EMPTY, 3), new Criterion(WORK, 2))))
                .isEqualTo(Map.of(BIN, NEARLY_EMPTY));
        assertThat(Criterion.renamed(before, List.of(new Criterion(WORK, 1), new Criterion(BIN, 3))))
                .as("they changed places")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRenamedCriterionKeepsItsMarksInItsOwnChallengeAlone(Database database) {
        Scene scene = new Scene(database);
        Scene other = new Scene(database);
        for (Scene each : List.of(scene, other)) {
            each.ask(each.els);
            each.score(each.els, each.ideas.get(0), 4, 2);
        }
        database.run(() -> scene.scores().rename(scene.challenge.id(), Map.of(BIN, NEARLY_EMPTY)));
        assertThat(marks(scene)).isEqualTo(Map.of(NEARLY_EMPTY, 4, WORK, 2));
        assertThat(marks(other)).isEqualTo(Map.of(BIN, 4, WORK, 2));
    }

    private static Map<String, Integer> marks(Scene scene) {
        return scene.database.in(() -> scene.scores()
                .of(
                        scene.experts()
                                .find(scene.challenge.id(), scene.els.id())
                                .orElseThrow(),
                        scene.ideas.get(0).id())
                .orElseThrow()
                .marks());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void letsGoOfAnExpertWhoHasNotBegun(Database database) {
        Scene scene = new Scene(database);
        scene.ask(scene.piet);
        scene.ask(scene.els);
        scene.score(scene.piet, scene.ideas.get(0), 5, 5);
        assertThatThrownBy(() -> dismiss(scene, scene.piet, scene.sponsor)).hasMessageContaining("score.begun");
        assertThatThrownBy(() -> dismiss(scene, scene.els, scene.anna)).isInstanceOf(NotAllowed.class);
        dismiss(scene, scene.els, scene.sponsor);
        assertThat(database.in(() -> scene.experts().of(scene.challenge.id())))
                .extracting(expert -> expert.person().givenName())
                .containsExactly("Piet");
    }

    private void dismiss(Scene scene, Person person, Person by) {
        scene.database.run(() ->
                scene.experts().dismiss(scene.experts().getLocked(scene.challenge.id(), person.id()), by, clock));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsOneScoreOfTwoClicksAtOnce(Database database) throws Exception {
        Scene scene = new Scene(database);
        scene.ask(scene.els);
        List<Boolean> changed = AtOnce.run(4, i -> scene.score(scene.els, scene.ideas.get(0), 4, 2));
        assertThat(changed).containsOnlyOnce(true);
        assertThat(database.in(() -> scene.scores().ratings(scene.challenge.id())))
                .containsExactly(new Rating(scene.ideas.get(0).id(), 3.5, 3.5, 3.5, 1));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void asksTheDatabaseTheSameForOneIdeaAndForMany(Database database) {
        Scene scene = new Scene(database);
        scene.ask(scene.els);
        scene.score(scene.els, scene.ideas.get(0), 4, 2);
        long few = database.statements(() -> scene.scores().ratings(scene.challenge.id()));
        IntStream.range(0, 20).forEach(i -> scene.score(scene.els, scene.proposed(scene.anna, "More " + i), 1, 2));
        assertThat(database.statements(() -> scene.scores().ratings(scene.challenge.id())))
                .isEqualTo(few)
                .isEqualTo(1);
    }
}
