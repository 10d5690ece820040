package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.web.page.Attempt;

/** <code>look.xhtml</code>: whether communications read the ideas of a challenge before others see them. */
@Named
@RequestScoped
public class LookFirstPage {
    @Inject
    private ChallengeService challenges;

    @Inject
    private Attempt attempt;

    private long id;
    private String why;
    private boolean first;
    private ChallengeView challenge;
    private long waiting;

    /** Reads the challenge, and how many ideas would be shown, for communications. */
    public void load() {
        waiting = challenges.firstLooks(id);
        challenge = challenges.view(id);
        first = !challenge.lookedFirst();
    }

    /** Turns it to what the form offered, and goes back to the challenge. */
    public void turn() throws IOException {
        boolean offered = first;
        load();
        if (attempt.to(() -> challenges.lookFirst(id, offered, why))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/challenge?id=" + id);
        }
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    /** How many ideas wait to be read. */
    public long getWaiting() {
        return waiting;
    }

    /** Whether a change of it has to be explained to everybody. */
    public boolean isOpened() {
        return challenge.openedAt() != null;
    }

    /** What the form offers: to read first, or not any more. */
    public boolean isFirst() {
        return first;
    }

    public void setFirst(boolean first) {
        this.first = first;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
