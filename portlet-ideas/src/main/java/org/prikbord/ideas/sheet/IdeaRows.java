package org.prikbord.ideas.sheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.prikbord.ideas.ExportService.Taken;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.idea.CardCount;
import org.prikbord.model.idea.DetailView;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.web.text.Names;
import org.prikbord.web.text.Texts;

/** Ideas as rows of a sheet, in the reader's language. */
@RequestScoped
public class IdeaRows {
    private static final List<String> ALWAYS = List.of(
            "number",
            "author",
            "team",
            "title",
            "text",
            "proposed",
            "edited",
            "outcome",
            "reason",
            "condition",
            "on",
            "answered",
            "comments");
    private static final List<String> CARDS = List.of("shown", "yes", "no", "skipped");

    private final Texts texts;
    private final Names names;
    private final Clock clock;

    protected IdeaRows() {
        this(null, null, null);
    }

    @Inject
    public IdeaRows(Texts texts, Names names, Clock clock) {
        this.texts = texts;
        this.names = names;
        this.clock = clock;
    }

    /** The first row: what is in the columns; what the challenge asks beside comes last, under its labels. */
    public List<String> heads(boolean counted, List<DetailField> asked) {
        Stream<String> details = asked.stream().map(DetailField::label);
        Stream<String> named = Stream.concat(ALWAYS.stream(), counted ? CARDS.stream() : Stream.empty())
                .map(column -> texts.get("ideas.export." + column));
        return Stream.concat(named, details).toList();
    }

    /** The row of an idea, with as many cells as there are heads. */
    public List<Object> cells(Taken taken, boolean counted, List<DetailField> asked) {
        IdeaView idea = taken.idea();
        DecisionView decision = idea.decision();
        List<Object> cells = new ArrayList<>(Arrays.asList(
                idea.id(),
                names.of(idea.author()),
                names.team(idea.author()),
                idea.title(),
                idea.text(),
                moment(idea.createdAt()),
                moment(idea.editedAt()),
                decision == null
                        ? null
                        : texts.get("ideas.outcome." + decision.outcome().key()),
                decision == null ? null : decision.reason(),
                decision == null ? null : decision.condition(),
                decision == null ? null : day(decision.on()),
                decision == null ? null : moment(decision.at()),
                idea.comments()));
        if (counted) {
            CardCount cards = taken.cards();
            cells.addAll(
                    cards == null
                            ? Arrays.asList(null, null, null, null)
                            : List.of(cards.shown(), cards.yes(), cards.no(), cards.skipped()));
        }
        for (DetailField field : asked) {
            cells.add(DetailView.at(field.place(), idea.details())
                    .map(DetailView::text)
                    .orElse(null));
        }
        return cells;
    }

    private static String day(LocalDate on) {
        return on == null ? null : on.toString();
    }

    private LocalDateTime moment(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, clock.getZone());
    }
}
