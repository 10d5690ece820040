package org.prikbord.model.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge.Charter;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Decision;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Comment;

class ChallengeTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 27);

    private final Clocks.Moving clock = Clocks.at("2026-11-22T23:59");
    private final Team board = Staff.team("Board");
    private final Person sponsor = Staff.person("Renée", board, Role.SPONSOR);
    private final Person comms = Staff.person("Cor", board, Role.COMMUNICATIONS);
    private final Person anna = Staff.person("Anna", board);

    private static Charter charter(LocalDate opens, LocalDate closes) {
        return new Charter("Less waste", "We throw away too much.", null, opens, closes);
    }

    private Challenge challenge() {
        return new Challenge(comms, sponsor, charter(FIRST, LAST), clock);
    }

    @Test
    void itsPhaseFollowsTheDaysInTheCompanysZone() {
        Challenge challenge = challenge();
        assertThat(challenge.phaseAt(clock)).isEqualTo(Phase.DRAFT);
        assertThat(challenge.phaseAt(clock.pass(Duration.ofMinutes(1)))).isEqualTo(Phase.IDEAS);
        assertThat(challenge.phaseAt(clock.pass(Duration.ofDays(5).minusMinutes(1))))
                .isEqualTo(Phase.IDEAS);
        assertThat(challenge.phaseAt(clock.pass(Duration.ofMinutes(1)))).isEqualTo(Phase.DECIDE);
        challenge.close(sponsor, 0, clock);
        assertThat(challenge.phaseAt(clock)).isEqualTo(Phase.CLOSED);
    }

    @Test
    void isOpenedByCommunicationsOrASponsorOnly() {
        assertThatThrownBy(() -> new Challenge(anna, sponsor, charter(FIRST, LAST), clock))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new Challenge(comms, anna, charter(FIRST, LAST), clock))
                .hasMessageContaining("challenge.sponsor");
        assertThatCode(() -> new Challenge(sponsor, sponsor, charter(FIRST, LAST), clock))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesDaysThatMakeNoSense() {
        assertThatThrownBy(() -> charter(LAST, FIRST)).hasMessageContaining("closesBeforeItOpens");
        assertThatThrownBy(() -> charter(FIRST, FIRST.plusDays(3_661))).hasMessageContaining("challenge.tooLong");
        assertThatThrownBy(() -> charter(null, LAST)).hasMessageContaining("text.empty at opens");
        assertThatThrownBy(() -> charter(LocalDate.MIN, LAST)).hasMessageContaining("date.wrong");
    }

    @Test
    void recordsOneWhoseIdeasWereGatheredBefore() {
        Challenge past = new Challenge(comms, sponsor, charter(FIRST.minusDays(9), FIRST.minusDays(8)), clock);
        assertThat(past.phaseAt(clock)).isEqualTo(Phase.DECIDE);
    }

    @Test
    void takesIdeasAndCommentsOnlyWhileItIsOpenForThem() {
        Challenge challenge = challenge();
        assertThatThrownBy(() -> new Idea(challenge, anna, "Cups", "Wash them", clock))
                .isInstanceOfSatisfying(
                        PhaseForbids.class, closed -> assertThat(closed.args()).containsExactly(FIRST));
        clock.pass(Duration.ofHours(10));
        Idea idea = new Idea(challenge, anna, "Cups", "Wash them", clock);
        assertThatCode(() -> new Comment(idea, sponsor, "Good one", clock)).doesNotThrowAnyException();
        clock.pass(Duration.ofDays(5));
        assertThatThrownBy(() -> new Comment(idea, sponsor, "Too late", clock))
                .isInstanceOfSatisfying(PhaseForbids.class, closed -> {
                    assertThat(closed.messageKey()).isEqualTo("rule.phase.decide");
                    assertThat(closed.args()).containsExactly(LAST);
                });
        assertThatThrownBy(() -> idea.edit(anna, "Mugs", "Wash them", 0, clock)).isInstanceOf(PhaseForbids.class);
    }

    @Test
    void isAnsweredByItsSponsorOrCommunicationsWithAReason() {
        Challenge challenge = challenge();
        clock.pass(Duration.ofHours(10));
        Idea idea = new Idea(challenge, anna, "Cups", "Wash them", clock);
        Person otherSponsor = Staff.person("Olga", board, Role.SPONSOR);
        assertThatThrownBy(() -> new Decision(idea, anna, Outcome.CHOSEN, "Because it is mine", clock))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new Decision(idea, otherSponsor, Outcome.NO, "It is not my money", clock))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new Decision(idea, sponsor, Outcome.NO, "No.", clock))
                .hasMessageContaining("text.tooShort at reason");
        assertThat(new Decision(idea, comms, Outcome.LATER, "When the move is done", clock).outcome())
                .isEqualTo(Outcome.LATER);
    }

    @Test
    void isClosedWhenItsDaysAreOverAndNoIdeaWaits() {
        Challenge challenge = challenge();
        clock.pass(Duration.ofHours(10));
        assertThatThrownBy(() -> challenge.close(sponsor, 0, clock)).hasMessageContaining("closeTooEarly");
        clock.pass(Duration.ofDays(5));
        assertThatThrownBy(() -> challenge.close(anna, 0, clock)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> challenge.close(sponsor, 2, clock)).hasMessageContaining("ideasWait");
        challenge.close(sponsor, 0, clock);
        assertThatThrownBy(() -> challenge.close(sponsor, 0, clock)).isInstanceOf(PhaseForbids.class);
        assertThatThrownBy(() -> challenge.edit(comms, charter(FIRST, LAST), 0, clock))
                .isInstanceOf(PhaseForbids.class);
    }

    @Test
    void tellsWhoEditsAnOldVersion() {
        Challenge challenge = challenge();
        assertThatThrownBy(() -> challenge.edit(comms, charter(FIRST, LAST), 7, clock))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        changed -> assertThat(changed.currentTitle()).isEqualTo("Less waste"));
    }
}
