package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.prikbord.ideas.BudgetService;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>budget.xhtml</code>: dividing a budget, and what came of it. */
@Named
@RequestScoped
public class BudgetPage {
    private static final int AT_ONCE = 20;

    @Inject
    private BudgetService service;

    @Inject
    private BudgetRows rows;

    @Inject
    private Phases phases;

    @Inject
    private CharterWords words;

    @Inject
    private Attempt attempt;

    private long id;
    private BudgetService.Table table;
    private BudgetRows.Working working;

    /**
     * An idea of which the cost is known, or not yet.
     *
     * @param cost as the language writes it; null as long as nobody has told
     * @param mine whether the person would pay for it
     */
    public record Row(long id, String title, String cost, boolean mine) {}

    /** Reads the table before a form is decoded: which forms there are depends on it. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        table = service.table(id, PageKey.parse("before", sent().get("before")).orElse(null), AT_ONCE);
    }

    private static Map<String, String> sent() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    /** Counts the votes, once they are in. */
    public void load() {
        working = service.of(table.challenge()).map(rows::of).orElse(null);
    }

    /** Approves the idea whose button was pressed, or takes that back: the button names it, wherever it stands by now. */
    public void choose() throws IOException {
        Map<String, String> sent = sent();
        long approved = IdConverter.read(sent.get("approve"));
        long withdrawn = IdConverter.read(sent.get("withdraw"));
        if (approved > 0) {
            store(() -> service.approve(id, approved), "#idea-" + approved);
        } else if (withdrawn > 0) {
            store(() -> service.withdraw(id, withdrawn), "#idea-" + withdrawn);
        }
    }

    /** Lets everybody divide the budget. */
    public void start() throws IOException {
        store(() -> service.start(id), "");
    }

    /** Lets nobody divide it after all. */
    public void stop() throws IOException {
        store(() -> service.stop(id), "");
    }

    private void store(Runnable work, String where) throws IOException {
        if (attempt.to(work)) {
            String before = PageKey.parse("before", sent().get("before"))
                    .map(key -> "&before=" + key)
                    .orElse("");
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/budget?id=" + id + before + where);
        }
    }

    /** The ideas, newest first. */
    public List<Row> getRows() {
        return table.ideas().items().stream().map(this::row).toList();
    }

    private Row row(IdeaView idea) {
        Long cost = table.costs().get(idea.id());
        return new Row(
                idea.id(),
                idea.title(),
                cost == null ? null : words.money(cost),
                table.mine().contains(idea.id()));
    }

    /** Whether the person can say now what they would pay for. */
    public boolean isOpen() {
        return table.divided() && phases.choosing(table.challenge());
    }

    /** Whether the budget can still be given to everybody to divide, or taken back. */
    public boolean isChangeable() {
        return table.answerer() && !phases.deciding(table.challenge()) && !phases.closed(table.challenge());
    }

    public BudgetService.Table getTable() {
        return table;
    }

    /** Null as long as the votes are not in. */
    public BudgetRows.Working getWorking() {
        return working;
    }

    /** Where the list goes on. */
    public PageKey getNext() {
        return table.ideas().next();
    }

    /** Where the list begins, as the address has it. */
    public String getBefore() {
        return sent().get("before");
    }

    public long getId() {
        return id;
    }
}
