package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prikbord.ideas.BudgetService.Shown;
import org.prikbord.model.budget.Round;
import org.prikbord.model.choice.Division;
import org.prikbord.model.choice.Project;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.web.text.Texts;

/** How a budget was divided, as sentences: round by round, then what was added, then what was not bought. */
@Named
@RequestScoped
public class BudgetRows {
    private static final int WHOLE = 100;

    @Inject
    private Texts texts;

    @Inject
    private CharterWords words;

    /**
     * An idea.
     *
     * @param says what it cost, who carried it and what was left
     */
    public record Row(long id, String title, String says) {}

    /**
     * All of it.
     *
     * @param lead how many divided how much, and how large a share was
     */
    public record Working(String lead, List<Row> bought, List<Row> added, List<Row> missed) {}

    /** The working; nothing in it names anybody, or so few that one could. */
    public Working of(Shown shown) {
        Division division = shown.division();
        return new Working(
                lead(division),
                rows(Round.of(division).stream().map(round -> row(round.idea(), bought(round), shown.briefs()))),
                rows(division.added().stream().map(added -> row(added.project().id(), added(added), shown.briefs()))),
                rows(division.missed().stream()
                        .map(missed -> row(
                                missed.project().id(), cost(missed.project(), missed.supporters()), shown.briefs()))));
    }

    private static List<Row> rows(Stream<Row> rows) {
        return rows.filter(row -> row.title() != null).toList();
    }

    private static Row row(long idea, String says, Map<Long, IdeaBrief> briefs) {
        return new Row(idea, briefs.containsKey(idea) ? briefs.get(idea).title() : null, says);
    }

    private String lead(Division division) {
        if (division.voters() < Round.FEWEST) {
            return texts.of("ideas.budget.few", words.money(division.budget()));
        }
        String lead = texts.of(
                "ideas.budget.lead",
                division.voters(),
                words.money(division.budget()),
                words.money(division.fairShare()));
        return division.percent() > WHOLE
                ? lead + " " + texts.of("ideas.budget.larger", division.percent() - WHOLE)
                : lead;
    }

    private String bought(Round round) {
        String price = round.price() == null ? "" : " " + texts.of("ideas.budget.price", Math.max(1, round.price()));
        return texts.of("ideas.budget.cost", words.money(round.cost()), supporters(round.supporters()))
                + price
                + " "
                + left(round.left());
    }

    private String added(Division.Added added) {
        return cost(added.project(), added.supporters()) + " " + left(added.budgetLeft());
    }

    private String left(long cents) {
        return cents == 0 ? texts.get("ideas.budget.allSpent") : texts.of("ideas.budget.left", words.money(cents));
    }

    private String cost(Project project, int supporters) {
        return texts.of("ideas.budget.cost", words.money(project.cost()), supporters(Round.told(supporters)));
    }

    private String supporters(Integer people) {
        return people == null ? texts.get("ideas.budget.fewSupporters") : texts.of("ideas.budget.supporters", people);
    }
}
