package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Outcome;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.text.Names;
import org.prikbord.web.text.Texts;

/** <code>answer.xhtml</code>: answers an idea, with the reason. */
@Named
@RequestScoped
public class AnswerPage {
    @Inject
    private IdeaService ideas;

    @Inject
    private Attempt attempt;

    @Inject
    private Texts texts;

    @Inject
    private Names names;

    private long id;
    private IdeaView idea;
    private String outcome;
    private String reason;

    /** Reads the idea, for whoever may answer it. */
    public void load() {
        idea = ideas.answerable(id);
    }

    /** Answers and goes back to the challenge, where the other ideas wait. */
    public void answer() throws IOException {
        load();
        if (attempt.to(this::decide)) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/ideas/challenge?id=" + idea.challengeId());
        }
    }

    private void decide() {
        if (outcome == null || outcome.isBlank()) {
            throw RuleBroken.at("outcome", "text.empty");
        }
        ideas.decide(id, Keys.typed(Outcome.class, "outcome", outcome), reason);
    }

    /** Whose it is, how many voted for it where that may be known already, and who will be told. */
    public String getLead() {
        return idea.votes() == null
                ? texts.of("ideas.answer.early", names.of(idea.author()))
                : texts.of("ideas.answer.lead", names.of(idea.author()), idea.votes());
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

    /** The keys of the answers that can be given. */
    public List<String> getChoices() {
        return Arrays.stream(Outcome.values()).map(Outcome::key).toList();
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
