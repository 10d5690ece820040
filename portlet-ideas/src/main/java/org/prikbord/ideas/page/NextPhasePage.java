package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;
import org.prikbord.web.page.Attempt;

/** <code>next.xhtml</code>: begins the next phase before its day, and asks why. */
@Named
@RequestScoped
public class NextPhasePage {
    @Inject
    private ChallengeService challenges;

    @Inject
    private Attempt attempt;

    @Inject
    private Clock clock;

    private long id;
    private String why;
    private ChallengeView challenge;
    private Phase phase;
    private String wanted;

    /** Reads the challenge, for whoever may begin a phase, as long as there is one to begin. */
    public void load() {
        challenge = challenges.closable(id);
        phase = challenge.nextPhase(clock);
        if (phase == null) {
            throw new NotFound();
        }
        wanted = phase.key();
    }

    /** Begins it and goes back to the challenge. */
    public void begin() throws IOException {
        challenge = challenges.closable(id);
        phase = Keys.find(Phase.class, wanted).orElseThrow(NotFound::new);
        if (attempt.to(() -> challenges.beginNext(id, phase, why))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/challenge?id=" + id);
        }
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    /** The key of the phase that would begin. */
    public String getPhase() {
        return phase.key();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    /** The key of the phase that the form was shown for. */
    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
