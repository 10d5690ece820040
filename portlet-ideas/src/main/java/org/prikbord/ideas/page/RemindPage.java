package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.DeskService;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.web.page.Attempt;

/** <code>remind.xhtml</code>: reminds a sponsor that ideas wait; what the desk's button does where no script runs. */
@Named
@RequestScoped
public class RemindPage {
    @Inject
    private DeskService desk;

    @Inject
    private ChallengeService challenges;

    @Inject
    private Attempt attempt;

    private long id;
    private ChallengeView challenge;

    /** Reads the challenge, for whoever may remind. */
    public void load() {
        desk.requireModerator();
        challenge = challenges.view(id);
    }

    /** Reminds and goes back to the desk. */
    public void remind() throws IOException {
        load();
        if (attempt.to(() -> desk.remind(id))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/desk");
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
