package org.prikbord.model.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

/** Hours of one's own in which mail may come: nights, days off, and the days on which the clocks are set. */
class OwnHoursTest {
    private static final ZoneId COMPANY = ZoneId.of("Europe/Amsterdam");
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    private final Clocks.Moving clock = Clocks.at("2026-11-26T10:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private static Instant at(String local) {
        return Clocks.at(local).instant();
    }

    private static MailHours hours(int from, int until, Set<DayOfWeek> days) {
        return new MailHours(new Hours(from, until, days), COMPANY);
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBegins() {
        MailHours nights = hours(22, 6, EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        assertThat(nights.allowed(at("2026-11-27T21:59"))).isEqualTo(at("2026-11-27T22:00"));
        assertThat(nights.allowed(at("2026-11-28T05:59"))).isEqualTo(at("2026-11-28T05:59"));
        assertThat(nights.allowed(at("2026-11-28T06:00"))).isEqualTo(at("2026-11-28T22:00"));
        assertThat(nights.allowed(at("2026-11-29T03:00"))).isEqualTo(at("2026-11-29T03:00"));
        assertThat(nights.allowed(at("2026-11-29T06:00"))).isEqualTo(at("2026-12-04T22:00"));
        assertThat(nights.allowed(at("2026-11-27T03:00")))
                .as("Thursday night is none of theirs")
                .isEqualTo(at("2026-11-27T22:00"));
    }

    @Test
    void aDailyMailComesOnceANight() {
        MailHours nights = hours(22, 6, ALL);
        assertThat(nights.after(at("2026-11-26T22:00"), MailPace.DAILY)).isEqualTo(at("2026-11-27T22:00"));
        assertThat(nights.after(at("2026-11-27T01:00"), MailPace.DAILY)).isEqualTo(at("2026-11-27T22:00"));
        assertThat(nights.after(at("2026-11-26T22:00"), MailPace.WEEKLY)).isEqualTo(at("2026-11-30T22:00"));
    }

    @Test
    void keepsTheHourWhenTheClocksAreSet() {
        MailHours early = hours(2, 3, ALL);
        assertThat(early.allowed(at("2026-03-29T00:30")))
                .as("there is no such hour that night")
                .isEqualTo(at("2026-03-30T02:00"));
        Instant twice = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(early.allowed(twice)).isEqualTo(twice);
        MailHours nights = hours(22, 6, ALL);
        assertThat(nights.allowed(Instant.parse("2026-10-25T04:59:00Z")))
                .isEqualTo(Instant.parse("2026-10-25T04:59:00Z"));
        assertThat(nights.allowed(Instant.parse("2026-10-25T05:00:00Z"))).isEqualTo(at("2026-10-25T22:00"));
        assertThat(nights.allowed(Instant.parse("2026-03-29T03:59:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T03:59:00Z"));
        assertThat(nights.allowed(Instant.parse("2026-03-29T04:00:00Z"))).isEqualTo(at("2026-03-29T22:00"));
    }

    @Test
    void areSomeHoursOfSomeDay() {
        assertThatThrownBy(() -> new Hours(9, 17, Set.of()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("mail.days");
        for (int[] wrong : new int[][] {{9, 9}, {-1, 9}, {24, 9}, {9, 25}, {9, 0}}) {
            assertThatThrownBy(() -> new Hours(wrong[0], wrong[1], ALL))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("mail.hours");
        }
        assertThat(new Hours(0, 24, ALL).keys()).isEqualTo("mon,tue,wed,thu,fri,sat,sun");
    }

    private MailTurns turns(Database database) {
        return new MailTurns(database.em(), new Settings(Map.of()), clock);
    }

    private Person toldAtOnce(Database database) {
        Person anna = MailTurnsTest.withMail(database);
        database.run(() -> turns(database).choose(anna.id(), MailPace.AT_ONCE));
        return anna;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatHappensOutsideOfThemComesAsOneMailWhenTheyBegin(Database database) {
        Person anna = toldAtOnce(database);
        Person bob = Staff.hired(database, "Bob");
        MailTurns turns = turns(database);
        database.run(() -> turns.keepHours(anna.id(), new Hours(20, 22, ALL)));
        for (int i = 0; i < 3; i++) {
            MailTurnsTest.tell(database, clock, anna, bob);
            assertThat(database.in(turns::due)).doesNotContain(anna.id());
            assertThat(database.in(() -> turns.claim(anna.id()))).isEmpty();
            clock.pass(Duration.ofHours(2));
        }
        assertThat(database.in(() -> turns.isQuiet(anna.id()))).isTrue();
        clock.pass(Duration.ofHours(5));
        assertThat(database.in(() -> turns.isQuiet(anna.id()))).isFalse();
        assertThat(database.in(turns::due)).as("21:00, when the company sleeps").contains(anna.id());
        MailTurns.Claim claim = database.in(() -> turns.claim(anna.id())).orElseThrow();
        database.run(() -> turns.told(anna.id()));
        clock.pass(Duration.ofMinutes(3));
        assertThat(database.in(turns::due)).as("nothing twice").doesNotContain(anna.id());
        MailTurnsTest.tell(database, clock, anna, bob);
        assertThat(database.in(turns::due)).contains(anna.id());
        assertThat(database.in(() -> turns.claim(anna.id())).orElseThrow().after())
                .as("all before that was in the one mail")
                .isEqualTo(claim.upTo());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWaitsComesAtOnceWhenTheHoursAreGivenUp(Database database) {
        Person anna = toldAtOnce(database);
        Person bob = Staff.hired(database, "Bob");
        MailTurns turns = turns(database);
        database.run(() -> turns.keepHours(anna.id(), new Hours(9, 17, EnumSet.of(DayOfWeek.SUNDAY))));
        MailTurnsTest.tell(database, clock, anna, bob);
        assertThat(database.in(turns::due)).doesNotContain(anna.id());
        assertThat(database.in(() -> turns.hours(anna.id()).days())).containsExactly(DayOfWeek.SUNDAY);
        database.run(() -> turns.keepHours(anna.id(), null));
        assertThat(database.in(() -> turns.ownHours(anna.id()))).isEmpty();
        assertThat(database.in(() -> turns.isQuiet(anna.id()))).isFalse();
        assertThat(database.in(turns::due)).contains(anna.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoHasChosenNoneHearsInThoseOfTheCompany(Database database) {
        Person anna = toldAtOnce(database);
        MailTurnsTest.tell(database, clock, anna, Staff.hired(database, "Bob"));
        clock.pass(Duration.ofHours(9));
        assertThat(database.in(turns(database)::due)).doesNotContain(anna.id());
        assertThat(database.in(() -> turns(database).isQuiet(anna.id())))
                .as("the bell rings all day unless one chose otherwise")
                .isFalse();
        clock.pass(Duration.ofHours(13));
        assertThat(database.in(turns(database)::due)).contains(anna.id());
    }
}
