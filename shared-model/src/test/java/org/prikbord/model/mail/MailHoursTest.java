package org.prikbord.model.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.Settings;
import org.prikbord.model.fixture.Clocks;

class MailHoursTest {
    private final Settings settings = new Settings(Map.of());
    private final MailHours hours = new MailHours(settings.mail(), settings.zone());

    private static Instant at(String local) {
        return Clocks.at(local).instant();
    }

    @Test
    void waitsForTheMorningInQuietHoursAndForMondayOnDaysOff() {
        assertThat(hours.allowed(at("2026-11-26T12:34"))).isEqualTo(at("2026-11-26T12:34"));
        assertThat(hours.allowed(at("2026-11-26T06:00"))).isEqualTo(at("2026-11-26T08:00"));
        assertThat(hours.allowed(at("2026-11-26T18:00"))).isEqualTo(at("2026-11-27T08:00"));
        assertThat(hours.allowed(at("2026-11-27T22:00"))).isEqualTo(at("2026-11-30T08:00"));
        assertThat(hours.allowed(at("2026-11-28T10:00"))).isEqualTo(at("2026-11-30T08:00"));
    }

    @Test
    void comesOnceADayOrOnMondaysOrSoonAgain() {
        Instant friday = at("2026-11-27T08:00");
        assertThat(hours.after(friday, MailPace.DAILY)).isEqualTo(at("2026-11-30T08:00"));
        assertThat(hours.after(friday, MailPace.WEEKLY)).isEqualTo(at("2026-11-30T08:00"));
        assertThat(hours.after(at("2026-11-30T08:00"), MailPace.WEEKLY)).isEqualTo(at("2026-12-07T08:00"));
        assertThat(hours.after(friday, MailPace.AT_ONCE)).isEqualTo(at("2026-11-27T08:02"));
    }

    @Test
    void keepsTheHourWhenTheClocksAreSetBack() {
        assertThat(hours.after(at("2026-10-23T08:00"), MailPace.DAILY)).isEqualTo(at("2026-10-26T08:00"));
    }

    @Test
    void goesOutAllDayWhereTheCompanyHasNoQuietHours() {
        Settings always = new Settings(Map.of(
                "prikbord.mail.from-hour",
                "0",
                "prikbord.mail.until-hour",
                "24",
                "prikbord.mail.days",
                "mon,tue,wed,thu,fri,sat,sun"));
        Instant night = at("2026-11-28T23:59");
        assertThat(new MailHours(always.mail(), always.zone()).allowed(night)).isEqualTo(night);
    }
}
