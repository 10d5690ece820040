package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.prikbord.ideas.ScoreService;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.challenge.Criterion;
import org.prikbord.model.score.Mark;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>score.xhtml</code>: the cards of an expert, one idea at a time. */
@Named
@RequestScoped
public class ScorePage {
    private static final List<Integer> MARKS =
            IntStream.rangeClosed(1, Mark.BEST).boxed().toList();

    @Inject
    private ScoreService service;

    @Inject
    private Attempt attempt;

    private long id;
    private long idea;
    private ScoreService.Table table;
    private List<Row> rows;
    private String reason;

    /**
     * A criterion with the mark that was given.
     *
     * @param field what the browser calls the mark; the name of the criterion goes beside it, because the charter may
     *     have changed when the form comes back
     * @param mark 0 for none yet
     */
    public record Row(String field, String criterion, int weight, int mark) {
        /** What the browser calls the name of the criterion. */
        public String named() {
            return field + "of";
        }

        public boolean has(int value) {
            return mark == value;
        }
    }

    /** Reads the card before the form is decoded, and the marks from the request, as the browser names them. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        Map<String, String> sent = sent();
        idea = IdConverter.read(sent.get("idea"));
        boolean scored = sent.containsKey("scored");
        table = scored ? tableAfter() : service.table(id, idea);
        Map<String, Integer> marks = scored && !isGone() ? marks(sent) : table.marks();
        rows = IntStream.range(0, table.criteria().size())
                .mapToObj(i -> row("mark" + i, table.criteria().get(i), marks))
                .toList();
    }

    /** An idea that was answered meanwhile lies on the table no more: then the next one, and the reason as a message. */
    private ScoreService.Table tableAfter() {
        try {
            return service.table(id, idea);
        } catch (NotFound answeredMeanwhile) {
            return service.table(id, 0);
        }
    }

    private boolean isGone() {
        return table.card() == null || table.card().id() != idea;
    }

    private static Map<String, String> sent() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private static Row row(String field, Criterion criterion, Map<String, Integer> marks) {
        return new Row(field, criterion.name(), criterion.weight(), marks.getOrDefault(criterion.name(), 0));
    }

    private static Map<String, Integer> marks(Map<String, String> sent) {
        Map<String, Integer> marks = new HashMap<>();
        sent.forEach((field, typed) -> {
            String criterion = sent.get(field + "of");
            if (criterion != null && field.startsWith("mark") && typed.matches("\\d")) {
                marks.put(criterion, Integer.valueOf(typed));
            }
        });
        return marks;
    }

    /** Fills in the reason that was given before. */
    public void load() {
        reason = table.reason();
    }

    /** Keeps the marks and shows the next card that has none. */
    public void score() throws IOException {
        if (attempt.to(() -> service.score(id, idea, marks(sent()), reason))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/score?id=" + id);
        } else if (isGone()) {
            load();
        }
    }

    /** The marks that can be given. */
    public List<Integer> getMarks() {
        return MARKS;
    }

    public ScoreService.Table getTable() {
        return table;
    }

    /** How many cards are in front of the expert, this one included. */
    public int getAll() {
        return table.asked().size();
    }

    /** Which of them this is, counted from one. */
    public int getNumber() {
        return table.at() + 1;
    }

    /** The idea of the card before this one; 0 for none. */
    public long getPrevious() {
        return table.at() > 0 ? table.asked().get(table.at() - 1).idea() : 0;
    }

    /** The idea of the card after this one; 0 for none. */
    public long getNext() {
        return table.at() >= 0 && table.at() + 1 < getAll()
                ? table.asked().get(table.at() + 1).idea()
                : 0;
    }

    /** The first card, to look at them again; 0 for none. */
    public long getFirst() {
        return table.asked().isEmpty() ? 0 : table.asked().get(0).idea();
    }

    public List<Row> getRows() {
        return rows;
    }

    public long getId() {
        return id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
