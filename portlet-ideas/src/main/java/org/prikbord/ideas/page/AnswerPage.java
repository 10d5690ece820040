package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.prikbord.ideas.AnswerService;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.PreparedView;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.idea.Tone;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;
import org.prikbord.web.text.Names;
import org.prikbord.web.text.Texts;

/** <code>answer.xhtml</code>: answers an idea, with the reason; a "later" also again. */
@Named
@RequestScoped
public class AnswerPage {
    @Inject
    private AnswerService answers;

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
    private String tone;
    private String condition;
    private String on;
    private Integer version;
    private Integer preparedVersion;

    /** Reads the idea, for whoever may answer it, before the form is decoded. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        idea = answers.answerable(id);
    }

    /** Notes which answer is seen, so that none is replaced that was not, and fills in the one that is kept back. */
    public void load() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        version = isAgain() ? idea.decision().version() : null;
        if (idea.decision() == null) {
            answers.prepared(id).map(PreparedView::reply).ifPresent(this::fill);
        }
    }

    private void fill(DecisionView prepared) {
        preparedVersion = prepared.version();
        outcome = prepared.outcome().key();
        reason = prepared.reason();
        tone = prepared.tone() == null ? null : prepared.tone().key();
        condition = prepared.condition();
        on = prepared.on() == null ? null : prepared.on().toString();
    }

    /** Answers and goes back to the challenge, where the other ideas wait. */
    public void answer() throws IOException {
        leave(attempt.to(this::decide));
    }

    /** Keeps it back until all are published, and goes back there too. */
    public void keep() throws IOException {
        leave(attempt.to(() -> answers.prepare(id, reply(), preparedVersion)));
    }

    private void leave(boolean done) throws IOException {
        if (done) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/ideas/challenge?id=" + idea.challengeId());
        }
    }

    private void decide() {
        if (version == null) {
            answers.decide(id, reply());
        } else {
            answers.decideAgain(id, reply(), version);
        }
    }

    private Reply reply() {
        if (outcome == null || outcome.isBlank()) {
            throw RuleBroken.at("outcome", "text.empty");
        }
        return new Reply(
                Keys.typed(Outcome.class, "outcome", outcome),
                reason,
                tone == null || tone.isBlank() ? null : Keys.typed(Tone.class, "tone", tone),
                condition,
                Typed.day("on", on));
    }

    /** Whether the answer can be kept back. */
    public boolean isKeepable() {
        return idea.decision() == null;
    }

    /** Whose it is, how many voted for it where that may be known already, and who will be told. */
    public String getLead() {
        return idea.votes() == null
                ? texts.of("ideas.answer.early", names.of(idea.author()))
                : texts.of("ideas.answer.lead", names.of(idea.author()), idea.votes());
    }

    /** Whether it was put off, and is answered again. */
    public boolean isAgain() {
        DecisionView decision = idea.decision();
        return decision != null && decision.isLater();
    }

    public IdeaView getIdea() {
        return idea;
    }

    public long getId() {
        return id;
    }

    /** The keys of the answers that can be given. */
    public List<String> getChoices() {
        return Arrays.stream(Outcome.values()).map(Outcome::key).toList();
    }

    /** The keys of the tones in which the reason can be framed. */
    public List<String> getTones() {
        return Arrays.stream(Tone.values()).map(Tone::key).toList();
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

    public String getTone() {
        return tone;
    }

    public void setTone(String tone) {
        this.tone = tone;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    /** Of the answer that is kept back; null when there was none. */
    public Integer getPreparedVersion() {
        return preparedVersion;
    }

    public void setPreparedVersion(Integer preparedVersion) {
        this.preparedVersion = preparedVersion;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
