package org.prikbord.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

class ExpertTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final LocalDate today = LocalDate.of(2026, 11, 23);
    private final Team board = Staff.team("Board");
    private final Person sponsor = Staff.person("Renée", board, Role.SPONSOR);
    private final Person piet = Staff.person("Piet", board);
    private final Challenge challenge = Charters.choosing(sponsor, clock);

    private Expert asked(Person by, Person person, LocalDate due) {
        return new Expert(challenge, by, person, due, clock);
    }

    @Test
    void isAskedByWhoAnswersTheIdeasAndOnlyWhoWorksHere() {
        assertThat(asked(sponsor, piet, today).due()).isEqualTo(today);
        assertThat(asked(Staff.person("Lotte", board, Role.COMMUNICATIONS), piet, today)
                        .person())
                .isSameAs(piet);
        assertThatThrownBy(() -> asked(piet, piet, today)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> asked(sponsor, Staff.formerPerson("Gone", board), today))
                .hasMessageContaining("delivery.owner at expert");
    }

    @Test
    void isAskedWhileIdeasAreChosenOrDecidedOn() {
        clock.pass(Duration.ofDays(7));
        assertThat(asked(sponsor, piet, today.plusDays(8)).due()).isEqualTo(today.plusDays(8));
        clock.pass(Duration.ofDays(14));
        assertThatThrownBy(() -> asked(sponsor, piet, today.plusDays(21))).hasMessageContaining("phase.score.after");
        LocalDateTime later = LocalDateTime.now(clock).plusDays(1);
        Challenge coming = new Challenge(sponsor, Charters.of(sponsor, Charters.daily(later)), clock);
        coming.open(sponsor, clock);
        assertThatThrownBy(() -> new Expert(coming, sponsor, piet, today.plusDays(22), clock))
                .hasMessageContaining("phase.score.before");
    }

    @Test
    void isDueFromTodayUntilTheDecisionsAreThere() {
        assertThatThrownBy(() -> asked(sponsor, piet, null)).hasMessageContaining("text.empty at due");
        assertThatThrownBy(() -> asked(sponsor, piet, today.minusDays(1))).hasMessageContaining("score.due at due");
        assertThatThrownBy(() -> asked(sponsor, piet, today.plusDays(21))).hasMessageContaining("score.due at due");
        Expert expert = asked(sponsor, piet, today.plusDays(20));
        assertThat(expert.move(sponsor, today.plusDays(20), clock)).isFalse();
        assertThat(expert.move(sponsor, today.plusDays(3), clock)).isTrue();
        assertThatThrownBy(() -> expert.move(piet, today, clock)).isInstanceOf(NotAllowed.class);
        assertThat(expert.due()).isEqualTo(today.plusDays(3));
    }

    @Test
    void givesOneMarkFromOneToFiveOnEachCriterionAndAReason() {
        List<String> criteria = List.of("Cheap", "Quick");
        assertThat(Score.Card.of(criteria, Map.of("Quick", 5, "Cheap", 1, "Gone", 9), "It takes a day.")
                        .marks())
                .containsExactly(new Mark("Cheap", 1), new Mark("Quick", 5));
        assertThatThrownBy(() -> Score.Card.of(criteria, Map.of("Cheap", 1), "It takes a day."))
                .hasMessageContaining("score.missing at marks [Quick]");
        assertThatThrownBy(() -> Score.Card.of(criteria, Map.of("Cheap", 6, "Quick", 1), "It takes a day."))
                .hasMessageContaining("score.mark at marks");
        assertThatThrownBy(() -> Score.Card.of(criteria, Map.of("Cheap", 0, "Quick", 1), "It takes a day."))
                .hasMessageContaining("score.mark at marks");
        assertThatThrownBy(() -> Score.Card.of(criteria, Map.of("Cheap", 1, "Quick", 1), "No."))
                .hasMessageContaining("text.tooShort at reason");
    }
}
