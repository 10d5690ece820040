package org.prikbord.model.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.notice.ExpertNotices;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.Person;

class ExpertReminderTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final LocalDate due = LocalDate.of(2026, 11, 26);

    @AfterEach
    void leavesNoEvents() {
        databases().forEach(Database::forgetEvents);
    }

    static Stream<Database> databases() {
        return Database.both();
    }

    private Telling telling(Database database) {
        return new Telling(database, clock)
                .to(outbox -> new ExpertNotices(new Notices(database.em()), new Experts(database.em()), outbox, clock));
    }

    private void look(Database database) {
        new ExpertReminder(new Experts(database.em()), telling(database).outbox(), database.newTransaction(), clock)
                .look();
        telling(database).tell();
    }

    private Idea proposed(Database database, Person sponsor) {
        return database.in(() -> {
            Challenge challenge = Charters.kept(database, sponsor, clock);
            Idea idea = new Idea(challenge, sponsor, "Cups", "Wash them", clock);
            new Ideas(database.em(), clock).add(idea);
            return idea;
        });
    }

    private void ask(Database database, Idea idea, Person by, Person person) {
        database.run(() -> {
            Expert expert = new Expert(idea.challenge(), by, person, due, clock);
            new Experts(database.em()).add(expert);
            telling(database).outbox().write(EventType.EXPERT_NAMED, expert.id(), by.id());
        });
        telling(database).tell();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void remindsOnceTheDayBeforeWhoHasSomethingLeft(Database database) throws Exception {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person late = Staff.hired(database, "Piet");
        Person done = Staff.hired(database, "Els");
        Idea idea = proposed(database, sponsor);
        ask(database, idea, sponsor, late);
        ask(database, idea, sponsor, done);
        database.run(() -> new Scores(database.em(), clock)
                .give(
                        new Experts(database.em()).getLocked(idea.challenge().id(), done.id()),
                        new Ideas(database.em(), clock).get(idea.id()),
                        Score.Card.of(
                                List.of("Less in the bin"), Map.of("Less in the bin", 4), "It empties the bin.")));
        clock.pass(Duration.ofDays(1));
        look(database);
        assertThat(Telling.keysToldTo(database, late)).containsExactly("named@2026-11-26");
        clock.pass(Duration.ofDays(1));
        AtOnce.run(4, i -> {
            look(database);
            return i;
        });
        clock.pass(Duration.ofDays(1));
        look(database);
        assertThat(Telling.keysToldTo(database, late))
                .containsExactlyInAnyOrder("reminded@2026-11-26", "named@2026-11-26");
        assertThat(Telling.keysToldTo(database, done)).containsExactly("named@2026-11-26");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void doesNotRemindAtOnceWhoIsAskedTheDayBefore(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person piet = Staff.hired(database, "Piet");
        Idea idea = proposed(database, sponsor);
        clock.pass(Duration.ofDays(2));
        ask(database, idea, sponsor, piet);
        look(database);
        assertThat(Telling.keysToldTo(database, piet)).containsExactly("named@2026-11-26");
    }
}
