package org.prikbord.model.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.challenge.Reader;
import org.prikbord.model.choice.Division;
import org.prikbord.model.choice.Project;
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

/** Dividing the 18,000.00 of a challenge that is in its days to choose. */
class BudgetsTest {
    private static final long BUDGET = 1_800_000;

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private final class Scene {
        final Database database;
        final Person sponsor;
        final Person anna;
        final Challenge challenge;
        final Idea cups;
        final Idea trays;

        Scene(Database database) {
            this.database = database;
            sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
            anna = Staff.hired(database, "Anna");
            challenge = database.in(() -> Charters.kept(database, sponsor, clock));
            cups = proposed("Cups");
            trays = proposed("Trays");
        }

        Idea proposed(String title) {
            return database.in(() -> {
                Idea idea = new Idea(challenge, anna, title, "Wash them", clock);
                new Ideas(database.em(), clock).add(idea);
                return idea;
            });
        }

        Clock clock() {
            return clock;
        }

        <T> T ask(Function<Budgets, T> question) {
            return database.in(() -> question.apply(new Budgets(database.em(), clock)));
        }

        boolean start(Person by) {
            return ask(budgets -> budgets.start(
                    new BudgetVote(new Challenges(database.em(), clock).getLocked(challenge.id()), by, clock)));
        }

        boolean stop(Person by) {
            return ask(budgets -> budgets.stop(new Challenges(database.em(), clock).getLocked(challenge.id()), by));
        }

        boolean cost(Person by, Idea idea, long cents) {
            return ask(budgets -> budgets.tellCost(stored(idea), by, cents));
        }

        boolean approve(Person person, Idea idea) {
            return ask(budgets -> budgets.approve(stored(idea), person));
        }

        Idea stored(Idea idea) {
            return new Ideas(database.em(), clock).get(idea.id());
        }

        Division division() {
            return ask(budgets -> budgets.division(new Challenges(database.em(), clock)
                    .view(challenge.id(), Reader.ANYBODY)
                    .orElseThrow()));
        }

        List<Person> hired(int people) {
            return IntStream.range(0, people)
                    .mapToObj(i -> Staff.hired(database, "Voter" + i))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isDividedOnceWhoAnswersTheIdeasLetsEverybody(Database database) {
        Scene scene = new Scene(database);
        assertThatThrownBy(() -> scene.start(scene.anna)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.cost(scene.anna, scene.cups, 5)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.cost(scene.sponsor, scene.cups, 0)).hasMessageContaining("budget.cost at cost");
        assertThat(scene.cost(scene.sponsor, scene.cups, 5)).isTrue();
        assertThat(scene.cost(scene.sponsor, scene.cups, 5)).isFalse();
        assertThat(scene.cost(scene.sponsor, scene.cups, 400_000)).isTrue();
        assertThatThrownBy(() -> scene.approve(scene.anna, scene.cups)).isInstanceOf(NotFound.class);
        assertThat(scene.start(scene.sponsor)).isTrue();
        assertThat(scene.start(scene.sponsor)).isFalse();
        assertThatThrownBy(() -> scene.approve(scene.anna, scene.trays)).hasMessageContaining("budget.noCost");
        assertThat(scene.approve(scene.anna, scene.cups)).isTrue();
        assertThatThrownBy(() -> scene.stop(scene.sponsor)).hasMessageContaining("budget.begun");
        assertThat(scene.<Boolean>ask(budgets -> budgets.withdraw(scene.stored(scene.cups), scene.anna)))
                .isTrue();
        assertThatThrownBy(() -> scene.stop(scene.anna)).isInstanceOf(NotAllowed.class);
        assertThat(scene.stop(scene.sponsor)).isTrue();
        assertThat(scene.<Boolean>ask(budgets -> budgets.isDivided(scene.challenge.id())))
                .isFalse();
    }

    /** Shares of 3,000.00: four people buy the cups for 1,000.00 each, and the other two cannot pay 7,000.00. */
    @ParameterizedTest
    @MethodSource("databases")
    void countsWhatIsStoredByEqualShares(Database database) {
        Scene scene = new Scene(database);
        scene.start(scene.sponsor);
        scene.cost(scene.sponsor, scene.cups, 400_000);
        scene.cost(scene.sponsor, scene.trays, 1_500_000);
        List<Person> people = scene.hired(6);
        people.subList(0, 4).forEach(person -> scene.approve(person, scene.cups));
        people.subList(4, 6).forEach(person -> scene.approve(person, scene.trays));
        assertThat(scene.<Set<Long>>ask(
                        budgets -> budgets.approvedBy(people.get(0).id(), List.of(scene.cups.id(), scene.trays.id()))))
                .containsExactly(scene.cups.id());
        clock.pass(Duration.ofDays(7));
        Division division = scene.division();
        assertThat(division.budget()).isEqualTo(BUDGET);
        assertThat(division.voters()).isEqualTo(6);
        assertThat(division.fairShare()).isEqualTo(300_000);
        assertThat(division.chosen()).containsExactly(new Project(scene.cups.id(), 400_000));
        assertThat(division.bought().get(0).price()).isEqualTo(100_000);
        assertThat(division.left()).isEqualTo(1_400_000);
        assertThatThrownBy(() -> scene.approve(people.get(4), scene.cups)).hasMessageContaining("phase.vote.after");
        assertThatThrownBy(() -> scene.cost(scene.sponsor, scene.trays, 1)).hasMessageContaining("phase.divide.after");
        assertThatThrownBy(() -> scene.stop(scene.sponsor)).hasMessageContaining("phase.divide.after");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leavesOutWhatWasAnsweredWhilePeopleChoseAndNotWhatWasAnsweredAfter(Database database) {
        Scene scene = new Scene(database);
        scene.start(scene.sponsor);
        scene.cost(scene.sponsor, scene.cups, 400_000);
        scene.cost(scene.sponsor, scene.trays, 400_000);
        scene.approve(scene.anna, scene.cups);
        scene.approve(scene.anna, scene.trays);
        database.run(() -> new Ideas(database.em(), clock)
                .decide(scene.cups.id(), scene.sponsor, Reply.of(Outcome.NO, "We tried that in 2024")));
        clock.pass(Duration.ofDays(7));
        database.run(() -> new Ideas(database.em(), clock)
                .decide(scene.trays.id(), scene.sponsor, Reply.of(Outcome.CHOSEN, "You want to pay for it")));
        assertThat(scene.division().chosen()).extracting(Project::id).containsExactly(scene.trays.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isCountedOnceWhenNobodyCanChooseAnyMoreUntilTheBudgetOrWhatIsShownChanges(Database database) {
        Scene scene = new Scene(database);
        scene.start(scene.sponsor);
        scene.cost(scene.sponsor, scene.cups, 400_000);
        scene.cost(scene.sponsor, scene.trays, 400_000);
        scene.approve(scene.anna, scene.cups);
        scene.approve(scene.anna, scene.trays);
        Budgets node = new Budgets(database.em(), clock);
        assertThat(divided(scene, node).voters()).isEqualTo(1);
        scene.hired(2).forEach(person -> scene.approve(person, scene.cups));
        assertThat(divided(scene, node).voters()).as("while people choose").isEqualTo(3);
        clock.pass(Duration.ofDays(7));
        Division counted = divided(scene, node);
        assertThat(divided(scene, node)).isSameAs(counted);
        assertThat(divided(scene, new Budgets(database.em(), clock))).isEqualTo(counted);
        database.run(() -> database.em()
                .createNativeQuery("update idea set hidden_at = created_at where id = :id")
                .setParameter("id", scene.trays.id())
                .executeUpdate());
        assertThat(divided(scene, node).chosen()).extracting(Project::id).containsExactly(scene.cups.id());
    }

    private static Division divided(Scene scene, Budgets node) {
        return scene.database.in(() -> node.division(new Challenges(scene.database.em(), scene.clock())
                .view(scene.challenge.id(), Reader.ANYBODY)
                .orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsTwoClicksAtOnceAsOne(Database database) throws Exception {
        Scene scene = new Scene(database);
        scene.start(scene.sponsor);
        scene.cost(scene.sponsor, scene.cups, 400_000);
        assertThat(AtOnce.run(4, i -> scene.approve(scene.anna, scene.cups))).containsOnlyOnce(true);
        assertThat(scene.<Long>ask(budgets -> budgets.voters(scene.challenge.id())))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void asksTheDatabaseTheSameForOneVoterAndForMany(Database database) {
        Scene scene = new Scene(database);
        scene.start(scene.sponsor);
        scene.cost(scene.sponsor, scene.cups, 400_000);
        scene.approve(scene.anna, scene.cups);
        long few = database.statements(scene::division);
        scene.hired(5).forEach(person -> scene.approve(person, scene.cups));
        scene.cost(scene.sponsor, scene.trays, 400_000);
        assertThat(database.statements(scene::division)).isEqualTo(few);
    }
}
