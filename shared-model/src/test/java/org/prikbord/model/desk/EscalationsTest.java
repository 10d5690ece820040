package org.prikbord.model.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.challenge.Schedule;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.notice.ReplyNotices;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Ideas that have no answer on the day by which every answer was promised. */
class EscalationsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    @AfterEach
    void leavesNoEvents() {
        databases().forEach(Database::forgetEvents);
    }

    private void nodesLook(Database database) throws Exception {
        AtOnce.run(3, i -> {
            node(database).look();
            return i;
        });
        telling(database).tell();
    }

    /** A node of its own: each tells by itself. */
    private Escalations node(Database database) {
        return new Escalations(database.em(), telling(database).outbox(), database.newTransaction(), clock);
    }

    private Telling telling(Database database) {
        return new Telling(database, clock)
                .to(outbox -> new ReplyNotices(
                        new Notices(database.em()),
                        new Ideas(database.em(), clock),
                        new Challenges(database.em(), clock),
                        new People(database.em()),
                        outbox,
                        clock));
    }

    private long told(Database database, Person person, Challenge challenge) {
        return Telling.toldTo(database, person).stream()
                .filter(notice -> notice.kind() == NoticeKind.OVERDUE && notice.subjectId() == challenge.id())
                .count();
    }

    /** Answers are promised in ten days. */
    private Challenge challenge(Database database, Person sponsor, Person carrier) {
        return database.in(() -> {
            LocalDateTime today = LocalDate.now(clock).atStartOfDay();
            Schedule schedule = new Schedule(today, today, today, today.plusDays(3), today.plusDays(10));
            Challenge challenge = Charters.kept(database, sponsor, schedule, clock);
            database.em()
                    .createNativeQuery("update challenge set carrier_id = :carrier where id = :id")
                    .setParameter("carrier", carrier.id())
                    .setParameter("id", challenge.id())
                    .executeUpdate();
            return challenge;
        });
    }

    private Idea propose(Database database, Challenge challenge, Person author) {
        return database.in(() -> {
            Idea idea = new Idea(challenge, author, "Cups", "Because it saves a lot", clock);
            new Ideas(database.em(), clock).add(idea);
            return idea;
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theSponsorHearsOfItFirstAndSomeDaysLaterTheCarrierEachOnce(Database database) throws Exception {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person carrier = Staff.hired(database, "Carl");
        Challenge challenge = challenge(database, sponsor, carrier);
        propose(database, challenge, carrier);
        clock.pass(Duration.ofDays(9));
        nodesLook(database);
        assertThat(told(database, sponsor, challenge)).isZero();
        clock.pass(Duration.ofDays(1));
        nodesLook(database);
        nodesLook(database);
        assertThat(told(database, sponsor, challenge)).isEqualTo(1);
        assertThat(told(database, carrier, challenge)).isZero();
        clock.pass(Duration.ofDays(Escalations.DAYS_OF_GRACE));
        nodesLook(database);
        nodesLook(database);
        assertThat(told(database, sponsor, challenge)).isEqualTo(1);
        assertThat(told(database, carrier, challenge)).isEqualTo(1);
        List<Need> needs = database.in(() -> new AnswerNeeds(database.em(), clock).after(Need.Part.START, 1_000));
        assertThat(needs)
                .filteredOn(need -> need.id() == challenge.id())
                .allSatisfy(need -> assertThat(need.reasons()).containsExactly("overdue"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void afterALongTimeWithoutAServerTheSponsorHasDaysOfGraceStill(Database database) throws Exception {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person carrier = Staff.hired(database, "Carl");
        Challenge challenge = challenge(database, sponsor, carrier);
        Idea idea = propose(database, challenge, carrier);
        clock.pass(Duration.ofDays(30));
        nodesLook(database);
        nodesLook(database);
        assertThat(told(database, sponsor, challenge)).isEqualTo(1);
        assertThat(told(database, carrier, challenge)).isZero();
        database.run(() -> new Ideas(database.em(), clock)
                .decide(idea.id(), sponsor, Reply.of(Outcome.CHOSEN, "It pays for itself")));
        clock.pass(Duration.ofDays(30));
        nodesLook(database);
        assertThat(told(database, carrier, challenge)).as("all are answered").isZero();
    }
}
