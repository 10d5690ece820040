package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.ideas.StandingsService.Shown;
import org.prikbord.model.choice.Standing;
import org.prikbord.model.choice.Standings;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.web.text.Texts;

/** Standings as rows of a chart that shows its doubt: bands, then middles; groups with a sentence and no ranks. */
@Named
@RequestScoped
public class StandingRows {
    private static final int WHOLE = 100;

    private final Texts texts;

    protected StandingRows() {
        this(null);
    }

    @Inject
    public StandingRows(Texts texts) {
        this.texts = texts;
    }

    /**
     * Ideas that cannot be told apart.
     *
     * @param says the sentence above them
     */
    public record Group(String says, List<Row> rows) {}

    /**
     * An idea with where its band begins, how wide it is and where its middle stands, in hundredths of the chart.
     *
     * @param words the same for who cannot see it
     */
    public record Row(long id, String title, int from, int width, int middle, String words) {}

    /** The groups, best first, and last those that it is too early for. */
    public List<Group> of(Shown shown) {
        List<Group> groups = new ArrayList<>();
        List<Standings.Band> bands = shown.standings().bands();
        for (Standings.Band band : bands) {
            add(groups, says(band, bands), band.ideas(), shown);
        }
        add(groups, texts.get("ideas.standings.early"), shown.standings().early(), shown);
        return groups;
    }

    private String says(Standings.Band band, List<Standings.Band> bands) {
        if (band.ideas().size() > 1) {
            return texts.of("ideas.standings.tied", band.ideas().size());
        }
        if (bands.size() == 1) {
            return texts.get("ideas.standings.only");
        }
        boolean ahead = band.equals(bands.get(0)) && band.clear();
        return texts.get(ahead ? "ideas.standings.ahead" : "ideas.standings.next");
    }

    private void add(List<Group> groups, String says, List<Standing> ideas, Shown shown) {
        List<Row> rows = ideas.stream()
                .filter(idea -> shown.briefs().containsKey(idea.idea()))
                .map(idea -> row(idea, shown.briefs().get(idea.idea())))
                .toList();
        if (!rows.isEmpty()) {
            groups.add(new Group(says, rows));
        }
    }

    private Row row(Standing idea, IdeaBrief brief) {
        int from = hundredths(idea.estimate().low());
        int to = hundredths(idea.estimate().high());
        int middle = hundredths(idea.estimate().approval());
        String words = texts.of(
                "ideas.standings.words",
                middle,
                from,
                to,
                Math.round(idea.tally().voices()));
        return new Row(idea.idea(), brief.title(), from, Math.max(1, to - from), middle, words);
    }

    private static int hundredths(double share) {
        return (int) Math.round(share * WHOLE);
    }
}
