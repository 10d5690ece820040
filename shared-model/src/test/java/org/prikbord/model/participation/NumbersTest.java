package org.prikbord.model.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.CardAnswer;
import org.prikbord.model.idea.Exposures;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Remark;

class NumbersTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    /** A challenge for shops of twenty and an office of ten, with one who has left. */
    private final class Company {
        final Database database;
        final Person sponsor;
        final List<Person> shops = new ArrayList<>();
        final List<Person> office = new ArrayList<>();
        final Ideas ideas;
        final Exposures exposures;
        final Challenge challenge;

        Company(Database database) {
            this.database = database;
            ideas = new Ideas(database.em(), clock);
            exposures = new Exposures(database.em(), ideas, clock);
            sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
            challenge = database.in(() -> {
                Team shop = hire("Shops", 20, shops);
                Team desk = hire("Office", 10, office);
                database.em().persist(Staff.formerPerson("Gone", shop));
                return Charters.kept(database, sponsor, clock, shop, desk);
            });
        }

        private Team hire(String name, int people, List<Person> team) {
            Team made = Staff.team(name);
            database.em().persist(made);
            for (int i = 0; i < people; i++) {
                Person person = Staff.person(name + i, made);
                database.em().persist(person);
                team.add(person);
            }
            return made;
        }

        Idea proposed(Person by) {
            return database.in(() -> {
                Idea idea = new Idea(database.em().merge(challenge), by, "Cups", "Wash them", clock);
                ideas.add(idea);
                return idea;
            });
        }

        void answered(Person by, Idea idea, CardAnswer answer) {
            database.run(() -> exposures.deal(idea.id(), by));
            database.run(() -> exposures.answer(idea.id(), by, answer));
        }

        void commented(Person by, Idea idea) {
            database.run(() ->
                    database.em().persist(new Comment(database.em().merge(idea), by, Remark.plain("Good"), clock)));
        }

        Numbers.Told told() {
            return database.in(() -> new Numbers(database.em()).of(challenge.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsEverybodyOnceHoweverTheyTookPart(Database database) {
        Company company = new Company(database);
        Idea idea = company.proposed(company.shops.get(0));
        company.answered(company.shops.get(1), idea, CardAnswer.YES);
        company.commented(company.shops.get(1), idea);
        company.answered(company.shops.get(2), idea, CardAnswer.SKIP);
        for (int i = 3; i < 6; i++) {
            company.commented(company.shops.get(i), idea);
        }
        company.commented(company.sponsor, idea);
        database.run(() -> company.exposures.deal(idea.id(), company.office.get(0)));
        Numbers.Told told = company.told();
        assertThat(told.funnel().people()).isEqualTo(new Funnel.Crowd(30, 1, 5));
        assertThat(told.participation().shown())
                .extracting(Group::members, Group::tookPart)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(20L, 6L), org.assertj.core.groups.Tuple.tuple(10L, 0L));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void hiddenIdeasDoNotCount(Database database) {
        Company company = new Company(database);
        Idea shown = company.proposed(company.shops.get(0));
        Idea hidden = company.proposed(company.shops.get(1));
        company.shops.subList(2, 8).forEach(person -> company.commented(person, shown));
        database.run(() -> database.em()
                .createNativeQuery("update idea set hidden_at = created_at where id = ?1")
                .setParameter(1, hidden.id())
                .executeUpdate());
        assertThat(company.told().funnel().ideas()).isEqualTo(1);
        assertThat(company.told().funnel().people().proposed()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsWhatBecameOfIdeasAndHowLongThatTook(Database database) {
        Company company = new Company(database);
        Idea first = company.proposed(company.shops.get(0));
        Idea second = company.proposed(company.shops.get(1));
        company.proposed(company.shops.get(2));
        clock.pass(Duration.ofHours(3));
        database.run(() ->
                company.ideas.decide(first.id(), company.sponsor, Reply.of(Outcome.CHOSEN, "It pays for itself.")));
        clock.pass(Duration.ofHours(2));
        database.run(() ->
                company.ideas.decide(second.id(), company.sponsor, Reply.of(Outcome.NO, "We tried that in 2024.")));
        Numbers.Told told = company.told();
        assertThat(told.funnel()).isEqualTo(new Funnel(told.funnel().people(), 3, 2, 1, 0));
        assertThat(told.times()).isEqualTo(new AnswerTimes(Duration.ofHours(4), Duration.ofHours(5)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesThreeStatementsHoweverManyTakePart(Database database) {
        Company company = new Company(database);
        Idea idea = company.proposed(company.shops.get(0));
        long few = database.statements(() -> new Numbers(database.em()).of(company.challenge.id()));
        for (Person person : company.office) {
            company.answered(person, company.proposed(company.shops.get(1)), CardAnswer.YES);
            company.commented(person, idea);
        }
        assertThat(database.statements(() -> new Numbers(database.em()).of(company.challenge.id())))
                .isEqualTo(few)
                .isEqualTo(3);
    }
}
