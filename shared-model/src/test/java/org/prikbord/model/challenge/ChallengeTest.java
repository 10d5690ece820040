package org.prikbord.model.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Decision;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Remark;

class ChallengeTest {
    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final String WHY = "The stock count came in between";

    private final Clocks.Moving clock = Clocks.at("2026-11-23T08:59");
    private final Team board = Staff.team("Board");
    private final Person sponsor = Staff.person("Renée", board, Role.SPONSOR);
    private final Person comms = Staff.person("Cor", board, Role.COMMUNICATIONS);
    private final Person anna = Staff.person("Anna", board);

    private Charter charter() {
        return Charters.of(sponsor, Charters.daily(START));
    }

    private Challenge draft() {
        return new Challenge(comms, charter(), clock);
    }

    private Challenge open() {
        Challenge challenge = draft();
        challenge.open(comms, clock);
        return challenge;
    }

    private Charter moved(Schedule schedule) {
        return Charters.of(sponsor, schedule);
    }

    @Test
    void itsPhaseFollowsItsScheduleToTheMinute() {
        Challenge challenge = open();
        assertThat(challenge.phaseAt(clock)).isEqualTo(Phase.DRAFT);
        assertThat(challenge.phaseAt(clock.pass(Duration.ofMinutes(1)))).isEqualTo(Phase.IDEAS);
        assertThat(challenge.phaseAt(clock.pass(Duration.ofDays(2).minusNanos(1))))
                .isEqualTo(Phase.IDEAS);
        assertThat(challenge.phaseAt(clock.pass(Duration.ofNanos(1)))).isEqualTo(Phase.IMPROVE);
        assertThat(challenge.phaseAt(clock.pass(Duration.ofDays(1)))).isEqualTo(Phase.CHOOSE);
        assertThat(challenge.phaseAt(clock.pass(Duration.ofDays(1)))).isEqualTo(Phase.DECIDE);
        assertThat(challenge.phaseAt(clock.pass(Duration.ofDays(1)))).isEqualTo(Phase.DELIVER);
        challenge.close(sponsor, 0, clock);
        assertThat(challenge.phaseAt(clock)).isEqualTo(Phase.CLOSED);
    }

    @Test
    void staysADraftUntilItIsOpened() {
        Challenge challenge = draft();
        assertThat(challenge.phaseAt(clock.pass(Duration.ofDays(3)))).isEqualTo(Phase.DRAFT);
        challenge.open(sponsor, clock);
        assertThat(challenge.phaseAt(clock)).isEqualTo(Phase.IMPROVE);
    }

    @Test
    void isMadeByCommunicationsOrASponsorOnly() {
        assertThatThrownBy(() -> new Challenge(anna, charter(), clock)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new Challenge(comms, Charters.of(anna, Charters.daily(START)), clock))
                .hasMessageContaining("challenge.sponsor");
        assertThatCode(() -> new Challenge(sponsor, charter(), clock)).doesNotThrowAnyException();
        assertThatThrownBy(() -> draft().open(anna, clock)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void doesNotOpenWhileAnythingIsMissing() {
        Schedule gaps = new Schedule(START, null, START.plusDays(1), null, START.plusDays(9));
        Charter bare = new Charter(
                "Less waste",
                "",
                new Baseline(null, "", ""),
                null,
                List.of(),
                gaps,
                sponsor,
                null,
                List.of(),
                new DetailFields(),
                false);
        assertThat(bare.missing())
                .containsExactly(
                        "problem",
                        "baseline",
                        "baselineUnit",
                        "budget",
                        "criteria",
                        "improveFrom",
                        "decideFrom",
                        "carrier");
        Challenge challenge = new Challenge(comms, bare, clock);
        assertThatThrownBy(() -> challenge.open(comms, clock)).hasMessageContaining("text.empty at problem");
        assertThat(challenge.openedAt()).isEmpty();
        assertThat(charter().missing()).isEmpty();
    }

    @Test
    void keepsWhatWasChangedSinceItOpenedWithWhoAndWhy() {
        Challenge challenge = draft();
        assertThat(challenge.edit(comms, moved(Charters.daily(START.plusDays(1))), "", 0, clock))
                .isEmpty();
        challenge.open(comms, clock);
        Charter later = moved(Charters.daily(START.plusDays(2)));
        assertThatThrownBy(() -> challenge.edit(comms, later, "", 0, clock)).hasMessageContaining("at why");
        List<CharterChange> changes = challenge.edit(sponsor, later, WHY, 0, clock);
        assertThat(changes).allMatch(change -> change.why().equals(WHY));
        assertThat(changes)
                .extracting(CharterChange::field)
                .containsExactly("ideasFrom", "improveFrom", "chooseFrom", "decideFrom", "deliverFrom");
        assertThat(changes.get(0).before()).isEqualTo("2026-11-24T09:00");
        assertThat(changes.get(0).after()).isEqualTo("2026-11-25T09:00");
        assertThat(challenge.edit(sponsor, later, "", 0, clock)).isEmpty();
    }

    @Test
    void beginsTheNextPhaseBeforeItsTimeWhenItsSponsorSaysSo() {
        Challenge challenge = open();
        clock.pass(Duration.ofHours(3));
        assertThatThrownBy(() -> challenge.beginNext(anna, Phase.IMPROVE, WHY, clock))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> challenge.beginNext(sponsor, Phase.IMPROVE, "", clock))
                .hasMessageContaining("at why");
        assertThat(challenge.phaseAt(clock)).isEqualTo(Phase.IDEAS);
        assertThatThrownBy(() -> challenge.beginNext(sponsor, Phase.CHOOSE, WHY, clock))
                .hasMessageContaining("noNextPhase");
        assertThat(challenge.beginNext(sponsor, Phase.IMPROVE, WHY, clock))
                .extracting(CharterChange::field)
                .containsExactly("improveFrom");
        assertThat(challenge.phaseAt(clock)).isEqualTo(Phase.IMPROVE);
        assertThat(challenge.beginNext(sponsor, Phase.IMPROVE, WHY, clock))
                .as("sent twice")
                .isEmpty();
        assertThat(challenge.phaseAt(clock)).isEqualTo(Phase.IMPROVE);
        challenge.beginNext(sponsor, Phase.CHOOSE, WHY, clock);
        challenge.beginNext(sponsor, Phase.DECIDE, WHY, clock);
        challenge.beginNext(sponsor, Phase.DELIVER, WHY, clock);
        assertThat(challenge.phaseAt(clock)).isEqualTo(Phase.DELIVER);
        assertThatThrownBy(() -> challenge.beginNext(sponsor, Phase.CLOSED, WHY, clock))
                .hasMessageContaining("noNextPhase");
    }

    @Test
    void takesInEachPhaseWhatBelongsInIt() {
        Challenge challenge = open();
        assertThatThrownBy(() -> propose(challenge)).isInstanceOfSatisfying(PhaseForbids.class, early -> {
            assertThat(early.messageKey()).isEqualTo("rule.phase.propose.before");
            assertThat(early.args()).containsExactly(START);
        });
        clock.pass(Duration.ofHours(1));
        Idea idea = propose(challenge);
        assertThatThrownBy(() -> new Comment(idea, sponsor, Remark.plain("Good one"), clock))
                .hasMessageContaining("phase.talk.before");
        assertThatThrownBy(() -> challenge.requireVotesOpen(clock)).hasMessageContaining("phase.vote.before");
        clock.pass(Duration.ofDays(2));
        assertThatCode(() -> new Comment(idea, sponsor, Remark.plain("Good one"), clock))
                .doesNotThrowAnyException();
        clock.pass(Duration.ofDays(1));
        assertThatCode(() -> challenge.requireVotesOpen(clock)).doesNotThrowAnyException();
        assertThatCode(() -> propose(challenge)).doesNotThrowAnyException();
        clock.pass(Duration.ofDays(1));
        assertThatThrownBy(() -> challenge.requireVotesOpen(clock)).isInstanceOfSatisfying(PhaseForbids.class, late -> {
            assertThat(late.messageKey()).isEqualTo("rule.phase.vote.after");
            assertThat(late.args()).containsExactly(START.plusDays(4));
        });
        assertThatThrownBy(() -> propose(challenge)).hasMessageContaining("phase.propose.after");
        assertThatThrownBy(() -> idea.edit(anna, "Mugs", "Wash them", 0, clock)).isInstanceOf(PhaseForbids.class);
        assertThatCode(() -> new Comment(idea, sponsor, Remark.plain("And then?"), clock))
                .doesNotThrowAnyException();
    }

    private Idea propose(Challenge challenge) {
        return new Idea(challenge, anna, "Cups", "Wash them", clock);
    }

    @Test
    void hidesVotesUntilTheyAreIn() {
        Challenge challenge = open();
        clock.pass(Duration.ofDays(4));
        assertThat(challenge.hidesVotes(clock)).isTrue();
        assertThat(challenge.hidesVotes(clock.pass(Duration.ofMinutes(1)))).isFalse();
    }

    @Test
    void isAnsweredByItsSponsorOrCommunicationsWithAReason() {
        Challenge challenge = open();
        clock.pass(Duration.ofHours(10));
        Idea idea = propose(challenge);
        Person otherSponsor = Staff.person("Olga", board, Role.SPONSOR);
        assertThatThrownBy(() -> new Decision(idea, anna, Reply.of(Outcome.CHOSEN, "Because it is mine"), clock))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new Decision(idea, otherSponsor, Reply.of(Outcome.NO, "It is not my money"), clock))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new Decision(idea, sponsor, Reply.of(Outcome.NO, "No."), clock))
                .hasMessageContaining("text.tooShort at reason");
        assertThat(new Decision(idea, comms, Reply.later("When the move is done", "When the move is done", null), clock)
                        .outcome())
                .isEqualTo(Outcome.LATER);
    }

    @Test
    void isClosedWhenItsVotesAreInAndNoIdeaWaits() {
        Challenge challenge = open();
        clock.pass(Duration.ofHours(10));
        assertThatThrownBy(() -> challenge.close(sponsor, 0, clock)).hasMessageContaining("closeTooEarly");
        clock.pass(Duration.ofDays(4));
        assertThatThrownBy(() -> challenge.close(anna, 0, clock)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> challenge.close(sponsor, 2, clock)).hasMessageContaining("ideasWait");
        challenge.close(sponsor, 0, clock);
        assertThatThrownBy(() -> challenge.close(sponsor, 0, clock)).isInstanceOf(PhaseForbids.class);
        assertThatThrownBy(() -> challenge.edit(comms, charter(), WHY, 0, clock))
                .isInstanceOf(PhaseForbids.class);
    }

    @Test
    void tellsWhoEditsAnOldVersion() {
        Challenge challenge = draft();
        assertThatThrownBy(() -> challenge.edit(comms, charter(), "", 7, clock))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        changed -> assertThat(changed.currentTitle()).isEqualTo("Less waste"));
    }
}
