package org.prikbord.ideas.page;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.logging.Logger;
import org.prikbord.ideas.CallPictureService;
import org.prikbord.model.challenge.CallPictureView;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** What the forms of the picture and of the video share with which a sponsor calls for ideas. */
public abstract class CallForm {
    private static final Logger LOG = Logger.getLogger(CallForm.class.getName());

    @Inject
    private CallPictureService pictures;

    @Inject
    private Attempt attempt;

    private long id;
    private ChallengeView challenge;
    private CallPictureView picture;
    private Part file;
    private String why;

    /** Reads what there is, also before the form is decoded: whether it can be taken away depends on it. */
    void readCall() {
        id = IdConverter.requested();
        challenge = pictures.changeable(id);
        picture = pictures.of(id).orElse(null);
    }

    /** Sees before anything is shown that there is such a challenge: asking for the bean is enough. */
    public void arrive() {
        LOG.finest(() -> "The call of challenge " + id + " is shown");
    }

    /** Does it and goes back to the challenge; what is wrong is said in the form. */
    void change(Runnable change) throws IOException {
        if (attempt.to(change)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/challenge?id=" + id);
        }
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    /** The picture that is shown now; null for none. */
    public CallPictureView getPicture() {
        return picture;
    }

    /** Whether a change of it has to be explained to everybody. */
    public boolean isOpened() {
        return challenge.openedAt() != null;
    }

    public long getId() {
        return id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
