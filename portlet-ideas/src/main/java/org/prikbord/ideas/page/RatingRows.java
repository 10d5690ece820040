package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import org.prikbord.ideas.ScoreService.Shown;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.model.score.Rating;
import org.prikbord.model.score.Said;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Texts;

/** What experts think as rows of a list: a figure with one decimal, from where to where they go, and their reasons. */
@Named
@RequestScoped
public class RatingRows {
    @Inject
    private Texts texts;

    @Inject
    private Language language;

    /**
     * An idea.
     *
     * @param figure the mean, 1 to 5, as the language writes it
     * @param says how many experts, and how far apart they are
     */
    public record Row(long id, String title, String figure, String says, List<Said> reasons) {}

    /** The rows, best first. */
    public List<Row> of(Shown shown) {
        return shown.ratings().stream()
                .filter(rating -> shown.briefs().containsKey(rating.idea()))
                .map(rating -> row(rating, shown.briefs().get(rating.idea()), shown))
                .toList();
    }

    private Row row(Rating rating, IdeaBrief brief, Shown shown) {
        String says = rating.experts() == 1
                ? texts.get("ideas.ratings.one")
                : texts.of("ideas.ratings.some", rating.experts(), tenths(rating.low()), tenths(rating.high()));
        return new Row(
                rating.idea(),
                brief.title(),
                tenths(rating.mean()),
                says,
                shown.reasons().getOrDefault(rating.idea(), List.of()));
    }

    private String tenths(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
