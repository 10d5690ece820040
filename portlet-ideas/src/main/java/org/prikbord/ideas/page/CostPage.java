package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.prikbord.ideas.BudgetService;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.text.Language;

/** <code>cost.xhtml</code>: telling what an idea costs, for who answers it. */
@Named
@RequestScoped
public class CostPage {
    @Inject
    private BudgetService service;

    @Inject
    private Attempt attempt;

    @Inject
    private Language language;

    private long id;
    private IdeaView idea;
    private String cost;

    /** Reads the idea and what was told before. */
    public void load() {
        idea = service.costable(id);
        cost = service.cost(id)
                .map(cents -> Typed.euros(cents, language.locale()))
                .orElse("");
    }

    /** Tells it and goes back to the list. */
    public void tell() throws IOException {
        idea = service.costable(id);
        if (attempt.to(this::keep)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/budget?id=" + idea.challengeId());
        }
    }

    private void keep() {
        Long cents = Typed.cents("cost", cost);
        if (cents == null) {
            throw RuleBroken.at("cost", "text.empty");
        }
        service.tellCost(id, cents);
    }

    public IdeaView getIdea() {
        return idea;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getCost() {
        return cost;
    }

    public void setCost(String cost) {
        this.cost = cost;
    }
}
