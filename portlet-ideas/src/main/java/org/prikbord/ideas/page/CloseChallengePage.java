package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.web.page.Attempt;

/** <code>close.xhtml</code>: asks once more before a challenge is closed for good. */
@Named
@RequestScoped
public class CloseChallengePage {
    @Inject
    private ChallengeService challenges;

    @Inject
    private Attempt attempt;

    private long id;
    private ChallengeView challenge;

    /** Reads the challenge, for whoever may close it. */
    public void load() {
        challenge = challenges.closable(id);
    }

    /** Closes it and goes back to it. */
    public void close() throws IOException {
        load();
        if (attempt.to(() -> challenges.close(id, null))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/challenge?id=" + id);
        }
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
