package org.prikbord.ideas.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.prikbord.ideas.StandingsService.Shown;
import org.prikbord.model.choice.Standings;
import org.prikbord.model.choice.Tally;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.web.text.Bundles;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Texts;

class StandingRowsTest {
    private static final String AHEAD = "Clearly ahead";
    private static final String EARLY = "Too few voices to say.";

    private final StandingRows rows = new StandingRows(texts());

    private static Texts texts() {
        Bundles bundles = new Bundles();
        bundles.addPortlet("ideas", StandingRows.class.getClassLoader());
        return new Texts(bundles, new Language());
    }

    private static Tally tally(long idea, int yes, int no) {
        return new Tally(idea, yes + no, yes, no);
    }

    private List<String> said(Tally... tallies) {
        Map<Long, IdeaBrief> briefs = Stream.of(tallies)
                .map(tally -> new IdeaBrief(tally.idea(), "A bell", "Faster?", Instant.EPOCH, null, null))
                .collect(Collectors.toMap(IdeaBrief::id, Function.identity()));
        return rows.of(new Shown(Standings.of(List.of(tallies)), briefs)).stream()
                .map(StandingRows.Group::says)
                .toList();
    }

    @Test
    void nothingIsAheadOfIdeasWithTooFewVoices() {
        assertThat(said(tally(1, 20, 10), tally(2, 9, 0), tally(3, 2, 1)))
                .containsExactly("The only one with enough voices: there is nothing to compare it with.", EARLY);
    }

    @Test
    void oneIsAheadOfAnotherWithEnoughVoices() {
        assertThat(said(tally(1, 58, 2), tally(2, 3, 57), tally(3, 2, 1))).containsExactly(AHEAD, "Then", EARLY);
    }

    @Test
    void ideasThatCannotBeToldApartAreTied() {
        assertThat(said(tally(1, 31, 29), tally(2, 30, 30)))
                .containsExactly("These 2 are tied. The difference is smaller than what we do not know.");
    }
}
