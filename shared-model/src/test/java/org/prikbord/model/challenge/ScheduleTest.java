package org.prikbord.model.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.prikbord.model.fixture.Charters;

class ScheduleTest {
    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Test
    void refusesMomentsThatMakeNoSense() {
        assertThatThrownBy(() -> new Schedule(START, START.minusMinutes(1), null, null, null))
                .hasMessageContaining("challenge.outOfOrder at improveFrom");
        assertThatThrownBy(() -> new Schedule(START, null, null, START.minusMinutes(1), null))
                .hasMessageContaining("challenge.outOfOrder at decideFrom");
        assertThatThrownBy(() -> new Schedule(START, START, START, START, START.plusDays(1)))
                .hasMessageContaining("challenge.noTimeForIdeas");
        assertThatThrownBy(() -> new Schedule(START, null, null, null, START.plusDays(3_661)))
                .hasMessageContaining("challenge.tooLong at deliverFrom");
        assertThatThrownBy(() -> new Schedule(LocalDateTime.MIN, null, null, null, null))
                .hasMessageContaining("date.wrong at ideasFrom");
    }

    @Test
    void leavesOutAPhaseThatTakesNoTime() {
        Schedule schedule = Charters.choosing(START, START.plusDays(7));
        assertThat(Schedule.PHASES.stream().filter(schedule::has))
                .containsExactly(Phase.CHOOSE, Phase.DECIDE, Phase.DELIVER);
        assertThat(schedule.at(START)).isEqualTo(Phase.CHOOSE);
        assertThat(schedule.until(Phase.IDEAS)).contains(START.plusDays(7));
        assertThat(schedule.until(Phase.CHOOSE)).contains(START.plusDays(7));
        assertThat(schedule.until(Phase.DELIVER)).isEmpty();
    }

    @Test
    void movesWhatWasToComeBeforeAPhaseThatBeginsNow() {
        Schedule schedule = Charters.daily(START).beginning(Phase.DECIDE, START.plusHours(5));
        assertThat(schedule.from(Phase.IMPROVE)).contains(START.plusHours(5));
        assertThat(schedule.from(Phase.CHOOSE)).contains(START.plusHours(5));
        assertThat(schedule.from(Phase.DECIDE)).contains(START.plusHours(5));
        assertThat(schedule.from(Phase.DELIVER)).contains(START.plusDays(5));
    }
}
