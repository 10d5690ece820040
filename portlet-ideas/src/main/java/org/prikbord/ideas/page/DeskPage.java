package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.prikbord.ideas.AuditService;
import org.prikbord.ideas.DeskService;
import org.prikbord.model.desk.Need;
import org.prikbord.model.moderation.AuditView;
import org.prikbord.web.page.IdConverter;

/** <code>desk.xhtml</code>: all that needs a hand; what is open stands beside it, as {@link RulingPage} has it. */
@Named
@RequestScoped
public class DeskPage {
    private static final int AT_ONCE = 50;
    private static final int LINES = 5;

    @Inject
    private DeskService desk;

    @Inject
    private AuditService audit;

    @Inject
    private RulingPage ruling;

    @Inject
    private DeskRows writer;

    private long apart;
    private String kind;
    private String from;
    private Map<String, Long> counts = Map.of();
    private Need.Place next;
    private List<DeskRow> rows = List.of();
    private List<AuditView> done = List.of();

    /** A kind of need to show alone. */
    public record Chip(String kind, long number, boolean chosen) {}

    /** Which pair has just been told apart; before the form that takes it back is decoded. */
    @PostConstruct
    void read() {
        apart = IdConverter.requested("apart");
    }

    /** Reads the list, what is open beside it, and the last of what was done. */
    public void load() {
        String only = kind == null || kind.isBlank() ? null : kind;
        Need.Part part = desk.needs(only, Need.Place.parse("from", from).orElse(null), AT_ONCE);
        counts = new TreeMap<>(desk.counts());
        next = part.next();
        rows = part.items().stream()
                .map(need -> writer.of(need, ruling.getOpen(), Set.copyOf(ruling.items())))
                .toList();
        done = audit.page(null, LINES).items();
    }

    /** Rules on what is open. */
    public void rule() throws IOException {
        ruling.send();
        load();
    }

    /** Decides the appeal that is open. */
    public void decide() throws IOException {
        ruling.decide();
        load();
    }

    /** Takes back what was just ruled. */
    public void undo() throws IOException {
        ruling.undo();
        load();
    }

    /** Takes back that two ideas are not the same. */
    public void takeBack() throws IOException {
        desk.takeBack(apart);
        FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/desk");
    }

    /** The kinds of which there is something, and the one that is chosen. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        counts.forEach((name, number) -> {
            if (number > 0 || name.equals(kind)) {
                chips.add(new Chip(name, number, name.equals(kind)));
            }
        });
        return chips;
    }

    /** How many there are of all kinds. */
    public long getTotal() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of the list have waited long, or are hidden meanwhile. */
    public long getLate() {
        return rows.stream().filter(DeskRow::late).count();
    }

    /** Whether all kinds are shown. */
    public boolean isAll() {
        return kind == null || kind.isBlank();
    }

    /** Whether several can be ruled on at once. */
    public boolean isSeveral() {
        return rows.stream().filter(DeskRow::isChoosable).count() > 1;
    }

    public List<DeskRow> getRows() {
        return rows;
    }

    public List<AuditView> getDone() {
        return done;
    }

    /** Where the list goes on, or null. */
    public Need.Place getNext() {
        return next;
    }

    /** The pair that has just been told apart; 0 for none. */
    public long getApart() {
        return apart;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
