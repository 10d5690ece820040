package org.prikbord.model.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.notice.ChallengeNotices;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

class PhaseSwitchTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    @AfterEach
    void leavesNoEvents() {
        databases().forEach(Database::forgetEvents);
    }

    static Stream<Database> databases() {
        return Database.both();
    }

    /** A node of its own: each tells by itself, and none knows the other's channels. */
    private PhaseSwitch node(Database database) {
        return new PhaseSwitch(
                new Challenges(database.em(), clock), telling(database).outbox(), database.newTransaction(), clock);
    }

    private Telling telling(Database database) {
        return new Telling(database, clock)
                .to(outbox -> new ChallengeNotices(
                        new Notices(database.em()),
                        new Challenges(database.em(), clock),
                        new Ideas(database.em(), clock),
                        new People(database.em()),
                        outbox,
                        clock));
    }

    private Challenge opened(Database database, Person sponsor) {
        return database.in(() -> {
            Schedule schedule = Charters.daily(LocalDateTime.now(clock));
            return Charters.kept(database, sponsor, schedule, clock);
        });
    }

    private List<String> told(Database database, Challenge challenge) {
        return database.in(() -> database.em()
                .createQuery(
                        "select e.payload from DomainEvent e where e.type = org.prikbord.model.event.EventType.PHASE_BEGAN"
                                + " and e.subjectId = :id order by e.id",
                        String.class)
                .setParameter("id", challenge.id())
                .getResultList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsOfEachPhaseOnceHoweverManyNodesLook(Database database) throws Exception {
        Challenge challenge = opened(database, Staff.hired(database, "Renée", Role.SPONSOR));
        for (int day = 0; day < 3; day++) {
            AtOnce.run(4, i -> {
                node(database).look();
                return i;
            });
            clock.pass(Duration.ofDays(day == 0 ? 2 : 1));
        }
        assertThat(told(database, challenge)).containsExactly("ideas", "improve", "choose");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsOfThePresentPhaseAloneAfterATimeWithoutAServer(Database database) {
        Challenge challenge = opened(database, Staff.hired(database, "Renée", Role.SPONSOR));
        clock.pass(Duration.ofDays(4));
        node(database).look();
        node(database).look();
        assertThat(told(database, challenge)).containsExactly("decide");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsWhoTakesPartAndWhoAnswers(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Challenge challenge = opened(database, sponsor);
        node(database).look();
        telling(database).tell();
        database.run(() -> new Ideas(database.em(), clock).add(new Idea(challenge, anna, "Cups", "Wash", clock)));
        clock.pass(Duration.ofDays(2));
        node(database).look();
        telling(database).tell();
        assertThat(Telling.keysToldTo(database, anna)).containsExactly("improve");
        assertThat(Telling.keysToldTo(database, sponsor)).containsExactly("improve", "ideas");
    }

    /** The clock stops a moment before the end, and all but one vote before anybody is told that it has come. */
    @ParameterizedTest
    @MethodSource("databases")
    void aVoteAtTheLastMomentIsCountedOrRefusedAndNothingComesAfterTheEnd(Database database) throws Exception {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        List<Person> voters =
                Stream.generate(() -> Staff.hired(database, "Bob")).limit(12).toList();
        Challenge challenge = opened(database, sponsor);
        Idea idea = database.in(() -> {
            Idea proposed = new Idea(challenge, sponsor, "Cups", "Wash them", clock);
            new Ideas(database.em(), clock).add(proposed);
            return proposed;
        });
        clock.pass(Duration.ofDays(4).minusNanos(1));
        node(database).look();
        List<Boolean> accepted = AtOnce.run(13, i -> i == 6 ? end(database) : vote(database, idea, voters, i));
        List<Boolean> votes = new ArrayList<>(accepted);
        votes.remove(6);
        long counted = database.in(() ->
                new Ideas(database.em(), clock).view(idea.id()).orElseThrow().votes());
        assertThat(votes.stream().filter(Boolean::booleanValue)).hasSize((int) counted);
        assertThat(vote(database, idea, List.of(sponsor), 0)).isFalse();
    }

    private boolean end(Database database) {
        clock.pass(Duration.ofNanos(1));
        node(database).look();
        return true;
    }

    private boolean vote(Database database, Idea idea, List<Person> voters, int number) {
        Ideas ideas = new Ideas(database.em(), clock);
        try {
            return database.in(() -> ideas.vote(ideas.get(idea.id()), voters.get(number % voters.size())));
        } catch (PhaseForbids late) {
            assertThat(late.messageKey()).isEqualTo("rule.phase.vote.after");
            return false;
        }
    }
}
