package org.prikbord.model.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prikbord.model.choice.Answer.Said;

class TallyTest {
    private static final long IDEA = 7;
    private final List<Answer> answers = new ArrayList<>();

    private void dealt(long person, long idea, Said said) {
        answers.add(new Answer(person, idea, said, true));
    }

    private Tally tally() {
        return Tally.of(answers).stream()
                .filter(tally -> tally.idea() == IDEA)
                .findFirst()
                .orElseThrow();
    }

    /** Answers to other cards that make each answer of that person count in full. */
    private void compares(long person) {
        for (long idea = 1_000; idea < 1_003; idea++) {
            dealt(person, idea, Said.YES);
            dealt(person, idea + 3, Said.NO);
        }
    }

    @Test
    void aSkippedCardWasShownAndSaysNothing() {
        dealt(1, IDEA, Said.YES);
        dealt(2, IDEA, Said.NO);
        dealt(3, IDEA, Said.SKIP);
        for (long person = 1; person <= 3; person++) {
            compares(person);
        }
        assertThat(tally()).isEqualTo(new Tally(IDEA, 3, 1, 1));
        assertThat(tally().voices()).isEqualTo(2);
    }

    @Test
    void whoeverSaysNoToAllUntilAFriendsIdeaComesUpHasHardlyAVoice() {
        for (long idea = 100; idea < 119; idea++) {
            dealt(1, idea, Said.NO);
        }
        dealt(1, IDEA, Said.YES);
        assertThat(tally().yes()).isLessThan(0.4);
        compares(1);
        assertThat(tally().yes()).isGreaterThan(0.5);
    }

    @Test
    void whoeverIsStricterOrMilderThanOthersHasAllOfTheirVoice() {
        assertThat(Tally.voice(10, 3, 7)).isEqualTo(1);
        assertThat(Tally.voice(10, 7, 3)).isEqualTo(1);
        assertThat(Tally.voice(10, 0, 10)).isEqualTo(Tally.voice(10, 10, 0)).isBetween(0.1, 0.3);
        assertThat(Tally.voice(1, 1, 0)).isBetween(0.6, 0.8);
    }

    @Test
    void tenVotesInABlockOutsideTheDeckChangeNothing() {
        dealt(1, IDEA, Said.NO);
        dealt(2, 8, Said.YES);
        List<Tally> before = Tally.of(answers);
        for (long friend = 10; friend < 20; friend++) {
            answers.add(new Answer(friend, IDEA, Said.YES, false));
        }
        assertThat(Tally.of(answers)).isEqualTo(before);
    }

    @Test
    void onePersonHasOneVoiceHoweverManyCardsTheyTake() {
        for (long idea = 0; idea < 100; idea++) {
            dealt(1, idea, idea % 2 == IDEA % 2 ? Said.YES : Said.NO);
        }
        dealt(2, IDEA, Said.YES);
        compares(2);
        assertThat(tally().shown()).isEqualTo(2);
        assertThat(tally().yes()).isEqualTo(1.2, within(1e-9));
        assertThat(Tally.of(answers).stream().mapToDouble(Tally::voices).sum())
                .isEqualTo(Tally.CARDS_OF_A_VOICE + 7, within(1e-9));
    }

    @Test
    void skippingUntilAFriendsIdeaComesUpCostsVoiceToo() {
        compares(1);
        for (long idea = 100; idea < 173; idea++) {
            dealt(1, idea, Said.SKIP);
        }
        dealt(1, IDEA, Said.YES);
        assertThat(tally().yes()).isEqualTo(0.25, within(1e-9));
    }

    @Test
    void supportOnAnIdeasOwnPageCostsNoVoice() {
        for (long idea = 100; idea < 200; idea++) {
            answers.add(new Answer(1, idea, Said.YES, false));
        }
        dealt(1, IDEA, Said.YES);
        compares(1);
        assertThat(tally()).isEqualTo(new Tally(IDEA, 1, 1, 0));
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatThrownBy(() -> new Tally(IDEA, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally(IDEA, 1, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally(IDEA, 1, 0, -0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
