package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.FamilyService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.family.Regrouping.Seen;
import org.prikbord.model.family.Regrouping.State;
import org.prikbord.model.family.RegroupingView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;
import org.prikbord.web.text.Texts;

/** <code>regrouping.xhtml</code>: what is asked of ideas; agreeing to it, saying no, undoing it. */
@Named
@RequestScoped
public class RegroupingPage {
    @Inject
    private FamilyService families;

    @Inject
    private IdeaService ideas;

    @Inject
    private ChallengeService challenges;

    @Inject
    private Attempt attempt;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    private RegroupingView regrouping;
    private boolean undoable;
    private int first;
    private int second;

    /** Reads it before the form is decoded: which buttons there are depends on it. */
    @PostConstruct
    void read() {
        regrouping = families.view(IdConverter.requested());
        undoable = regrouping.undoable() && votesAreHidden();
    }

    private boolean votesAreHidden() {
        long first = regrouping.sources().get(0).id();
        return challenges.view(ideas.view(first).challengeId()).hidesVotes(clock);
    }

    /** Notes which words are shown. */
    public void load() {
        first = regrouping.seen().first();
        second = regrouping.seen().second();
    }

    /** Agrees to it; goes to what it led to. */
    public void agree() throws IOException {
        if (attempt.to(() -> families.agree(regrouping.id(), new Seen(first, second)))) {
            regrouping = families.view(regrouping.id());
            go();
        } else {
            read();
            load();
        }
    }

    /** Says no to it, or takes it back. */
    public void decline() throws IOException {
        if (attempt.to(() -> families.decline(regrouping.id()))) {
            go();
        }
    }

    /** Undoes it; goes to the first of the ideas. */
    public void undo() throws IOException {
        if (attempt.to(() -> families.undo(regrouping.id()))) {
            redirect("/ideas/idea?id=" + regrouping.sources().get(0).id());
        }
    }

    private void go() throws IOException {
        boolean done = regrouping.state() == State.DONE;
        redirect(done ? "/ideas/idea?id=" + regrouping.results().get(0) : "/ideas/regrouping?id=" + regrouping.id());
    }

    private static void redirect(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    /** Whether the person can undo it in this phase. */
    public boolean isUndoable() {
        return undoable;
    }

    /** Where it is, and for whom it waits. */
    public String getStanding() {
        if (regrouping.gone()) {
            return texts.get("ideas.regroup.state.gone");
        }
        if (regrouping.state() != State.ASKED) {
            return texts.get("ideas.regroup.state." + regrouping.state().key());
        }
        String names = String.join(", ", regrouping.awaited());
        return texts.of(regrouping.current() ? "ideas.regroup.state.asked" : "ideas.regroup.state.changed", names);
    }

    /** What happens when somebody agrees, or undoes it. */
    public String getConsequence() {
        String kind = regrouping.merge() ? "merge" : "split";
        if (regrouping.state() == State.DONE) {
            return texts.of(
                    "ideas.regroup.undoing." + kind, regrouping.sources().get(0).title());
        }
        return regrouping.state() == State.ASKED ? texts.get("ideas." + kind + ".then") : "";
    }

    public RegroupingView getRegrouping() {
        return regrouping;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }

    public int getSecond() {
        return second;
    }

    public void setSecond(int second) {
        this.second = second;
    }
}
