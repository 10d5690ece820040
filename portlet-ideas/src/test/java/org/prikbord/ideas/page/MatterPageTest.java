package org.prikbord.ideas.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prikbord.model.moderation.AppealOutcome;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.HiddenWhy;
import org.prikbord.model.moderation.HouseRule;
import org.prikbord.model.moderation.MatterFile;
import org.prikbord.model.moderation.MatterFile.AppealView;
import org.prikbord.model.moderation.MatterFile.MatterView;
import org.prikbord.model.moderation.MatterFile.RulingView;
import org.prikbord.model.moderation.Verdict;
import org.prikbord.model.person.PersonView;

class MatterPageTest {
    private static final Instant THEN = Instant.EPOCH;
    private static final AppealView OVERTURNED =
            new AppealView(4, "It is about the drain.", THEN, AppealOutcome.OVERTURNED, "It is.", "Bram Smit");
    private static final AppealView UPHELD =
            new AppealView(4, "It is about the drain.", THEN, AppealOutcome.UPHELD, "It is not.", "Bram Smit");

    /** What its reporter is told of a post that was removed, which is hidden still or shown again. */
    private static String told(AppealView appeal, boolean hidden, boolean there, Instant waitingSince) {
        PersonView author = new PersonView(1L, "anna", "Anna", "Vos", "Kassa");
        MatterView matter = new MatterView(
                2,
                ContentKind.POST,
                7,
                null,
                null,
                author,
                "The drain",
                hidden ? THEN : null,
                hidden ? HiddenWhy.RULING : null,
                waitingSince);
        RulingView removed = new RulingView(
                3, 5, "Lotte Bos", Verdict.REMOVE, HouseRule.THING, "It is about a person.", THEN, appeal);
        return MatterPage.stateForReporter(
                new MatterFile(matter, "The drain", there, null, List.of(), List.of(removed)));
    }

    @Test
    void tellsTheReporterThatItIsShownAgainAfterAnAppeal() {
        assertThat(told(OVERTURNED, false, true, null)).isEqualTo("restored");
        assertThat(told(OVERTURNED, false, true, THEN)).as("reported anew").isEqualTo("looking");
        assertThat(told(OVERTURNED, false, false, null)).as("taken away since").isEqualTo("acted");
    }

    @Test
    void tellsTheReporterThatItIsHiddenAsLongAsItIs() {
        assertThat(told(null, true, true, null)).isEqualTo("acted");
        assertThat(told(UPHELD, true, true, null)).isEqualTo("acted");
    }
}
