package org.prikbord.model.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

class MatterTest {
    private static final String WHY = "It is about a person.";

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final Team shop = Staff.team("Shop");
    private final Person henk = Staff.person("Henk", shop);
    private final Person anna = Staff.person("Anna", shop);
    private final Person bob = Staff.person("Bob", shop);
    private final Person carla = Staff.person("Carla", shop);
    private final Person lotte = Staff.person("Lotte", shop, Role.COMMUNICATIONS);
    private final Person jolien = Staff.person("Jolien", shop, Role.COMMUNICATIONS);
    private Matter matter;

    @BeforeEach
    void aPostByHenk() {
        matter = new Matter(
                new Content(new Subject(ContentKind.POST, 12), henk, null, "Ask the site manager why.", null, false));
    }

    private boolean reportBy(Person person) {
        return matter.report(person, Category.PERSON, "", clock);
    }

    private Ruling hideBy(Person moderator) {
        return matter.rule(moderator, new Ruling.Words(Verdict.REWRITE, HouseRule.THING, WHY), clock);
    }

    @Test
    void threeDifferentPeopleHideItByThemselves() {
        assertThat(reportBy(anna)).isTrue();
        assertThat(reportBy(bob)).isTrue();
        assertThat(matter.isHidden()).isFalse();
        assertThat(reportBy(carla)).isTrue();
        assertThat(matter.isHidden()).isTrue();
        assertThat(matter.hiddenWhy()).contains(HiddenWhy.REPORTS);
    }

    @Test
    void theSamePersonTwiceIsOnce() {
        reportBy(anna);
        reportBy(bob);
        assertThat(reportBy(bob)).isFalse();
        assertThat(reportBy(anna)).isFalse();
        assertThat(matter.openReports()).isEqualTo(2);
        assertThat(matter.isHidden()).isFalse();
    }

    @Test
    void aWordRuleIsNoPersonAndSaysItOnce() {
        assertThat(matter.flag("site manager", clock)).isTrue();
        assertThat(matter.flag("site manager", clock)).isFalse();
        reportBy(anna);
        reportBy(bob);
        assertThat(matter.isHidden()).isFalse();
        assertThat(matter.waitingSince()).isPresent();
    }

    @Test
    void whatIsHeldIsHiddenUntilAModeratorLeavesIt() {
        matter.hold("site manager", clock);
        assertThat(matter.hiddenWhy()).contains(HiddenWhy.WORDS);
        matter.rule(lotte, new Ruling.Words(Verdict.LEAVE, null, ""), clock);
        assertThat(matter.isHidden()).isFalse();
        assertThat(matter.waitingSince()).isEmpty();
    }

    @Test
    void nobodyReportsOrRulesOnTheirOwnWords() {
        assertThatThrownBy(() -> reportBy(henk)).hasMessageContaining("report.own");
        reportBy(anna);
        assertThatThrownBy(() -> matter.requireModerator(anna)).isInstanceOf(NotAllowed.class);
        Matter own = new Matter(new Content(new Subject(ContentKind.KUDOS, 1), lotte, null, "Thanks", null, false));
        assertThatThrownBy(() -> own.requireModerator(lotte)).hasMessageContaining("ruling.own");
    }

    @Test
    void nobodyRulesOnWhatTheyWroteInSomebodysName() {
        Matter written =
                new Matter(new Content(new Subject(ContentKind.POST, 2), henk, lotte, "From the shop", null, false));
        assertThatThrownBy(() -> written.requireModerator(lotte)).hasMessageContaining("ruling.own");
        assertThatThrownBy(() -> written.report(lotte, Category.PERSON, "", clock))
                .hasMessageContaining("report.own");
        written.requireModerator(jolien);
    }

    @Test
    void whatHidesNeedsARuleAndAReason() {
        assertThatThrownBy(() -> new Ruling.Words(Verdict.REMOVE, null, WHY)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new Ruling.Words(Verdict.REMOVE, HouseRule.LAW, "No"))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aRulingSettlesTheReportsAndLaterOnesCountAnew() {
        reportBy(anna);
        reportBy(bob);
        reportBy(carla);
        matter.rule(lotte, new Ruling.Words(Verdict.LEAVE, null, ""), clock);
        assertThat(matter.isHidden()).isFalse();
        assertThat(matter.openReports()).isZero();
        matter.report(Staff.person("Dirk", shop), Category.OTHER, "", clock);
        assertThat(matter.isHidden()).isFalse();
        assertThat(matter.waitingSince()).isPresent();
    }

    @Test
    void theSecondModeratorHearsThatTheFirstHasRuled() {
        reportBy(anna);
        hideBy(lotte);
        assertThatThrownBy(() -> hideBy(jolien)).hasMessageContaining("ruling.settled");
    }

    @Test
    void undoingPutsEverythingBackExactly() {
        reportBy(anna);
        Instant waits = matter.waitingSince().orElseThrow();
        clock.pass(Duration.ofHours(1));
        Ruling ruling = hideBy(lotte);
        clock.pass(Ruling.REGRET);
        ruling.undo(lotte, clock);
        assertThat(matter.isHidden()).isFalse();
        assertThat(matter.hiddenWhy()).isEmpty();
        assertThat(matter.waitingSince()).contains(waits);
        assertThat(matter.openReports()).isEqualTo(1);
        assertThat(matter.lastRuling()).isEmpty();
        assertThat(hideBy(jolien).isUndone()).isFalse();
    }

    @Test
    void undoingWhatLeftHiddenContentHidesItAsBefore() {
        reportBy(anna);
        reportBy(bob);
        reportBy(carla);
        Instant hidden = matter.hiddenAt().orElseThrow();
        clock.pass(Duration.ofMinutes(1));
        Ruling ruling = matter.rule(lotte, new Ruling.Words(Verdict.LEAVE, null, ""), clock);
        ruling.undo(lotte, clock);
        assertThat(matter.hiddenAt()).contains(hidden);
        assertThat(matter.hiddenWhy()).contains(HiddenWhy.REPORTS);
    }

    @Test
    void undoingEndsAfterTenMinutesAndIsForWhoeverRuled() {
        reportBy(anna);
        Ruling ruling = hideBy(lotte);
        assertThatThrownBy(() -> ruling.undo(jolien, clock)).isInstanceOf(NotAllowed.class);
        clock.pass(Ruling.REGRET.plusMillis(1));
        assertThatThrownBy(() -> ruling.undo(lotte, clock)).hasMessageContaining("ruling.tooLate");
        assertThat(matter.isHidden()).isTrue();
    }

    @Test
    void undoingEndsWhenTheAuthorAppeals() {
        reportBy(anna);
        Ruling ruling = hideBy(lotte);
        ruling.appeal(henk, "I meant the drain, not him.", clock);
        assertThatThrownBy(() -> ruling.undo(lotte, clock)).hasMessageContaining("ruling.passed");
    }

    @Test
    void theAuthorAppealsInWritingAndOnce() {
        reportBy(anna);
        Ruling ruling = hideBy(lotte);
        assertThatThrownBy(() -> ruling.appeal(anna, "I meant the drain, not him.", clock))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ruling.appeal(henk, " ", clock)).isInstanceOf(RuleBroken.class);
        ruling.appeal(henk, "I meant the drain, not him.", clock);
        assertThatThrownBy(() -> ruling.appeal(henk, "I meant the drain, not him.", clock))
                .hasMessageContaining("appeal.once");
    }

    @Test
    void anotherModeratorThanTheOneWhoRuledDecidesTheAppeal() {
        reportBy(anna);
        Ruling ruling = hideBy(lotte);
        Appeal appeal = ruling.appeal(henk, "I meant the drain, not him.", clock);
        String answer = "You are right, it is about the drain.";
        assertThatThrownBy(() -> appeal.decide(lotte, AppealOutcome.OVERTURNED, answer, clock))
                .hasMessageContaining("appeal.another");
        assertThatThrownBy(() -> appeal.decide(anna, AppealOutcome.OVERTURNED, answer, clock))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> appeal.decide(jolien, AppealOutcome.OVERTURNED, "", clock))
                .isInstanceOf(RuleBroken.class);
        assertThat(matter.isHidden()).isTrue();
        appeal.decide(jolien, AppealOutcome.OVERTURNED, answer, clock);
        assertThat(matter.isHidden()).isFalse();
        assertThatThrownBy(() -> appeal.decide(jolien, AppealOutcome.UPHELD, answer, clock))
                .hasMessageContaining("appeal.decided");
    }

    @Test
    void anUpheldRulingStands() {
        reportBy(anna);
        Appeal appeal = hideBy(lotte).appeal(henk, "I meant the drain, not him.", clock);
        appeal.decide(jolien, AppealOutcome.UPHELD, "It names him all the same.", clock);
        assertThat(matter.isHidden()).isTrue();
    }

    @Test
    void whatWasRewrittenIsReadAgain() {
        reportBy(anna);
        hideBy(lotte);
        assertThat(matter.rewritten("Why is the drain blocked?", clock)).isTrue();
        assertThat(matter.rewritten("Why is the drain blocked?", clock)).isFalse();
        assertThat(matter.waitingSince()).contains(clock.instant());
        assertThat(matter.isHidden()).isTrue();
        assertThat(matter.words()).isEqualTo("Why is the drain blocked?");
    }
}
