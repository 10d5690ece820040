package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.logging.Logger;
import org.prikbord.ideas.CallPictureService;
import org.prikbord.model.challenge.CallPictureView;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;
import org.prikbord.web.page.Upload;
import org.prikbord.web.text.Texts;

/** <code>call.xhtml</code>: the picture with which a sponsor calls for ideas. */
@Named
@RequestScoped
public class CallPage {
    private static final Logger LOG = Logger.getLogger(CallPage.class.getName());
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    @Inject
    private CallPictureService pictures;

    @Inject
    private Attempt attempt;

    @Inject
    private Texts texts;

    private long id;
    private ChallengeView challenge;
    private CallPictureView picture;
    private Part file;
    private String alt;
    private String why;

    /** Reads what there is, also before the form is decoded: whether it can be taken away depends on it. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        challenge = pictures.changeable(id);
        picture = pictures.of(id).orElse(null);
        alt = picture == null ? "" : picture.alt();
    }

    /** Sees before anything is shown that there is such a challenge: asking for the bean is enough. */
    public void arrive() {
        LOG.finest(() -> "The picture of challenge " + id + " is shown");
    }

    /** Shows the picture that was chosen. */
    public void put() throws IOException {
        if (file == null || file.getSize() == 0) {
            attempt.say("picture", texts.get("ideas.call.noFile"));
        } else if (file.getSize() > MOST_BYTES) {
            attempt.say("picture", texts.of("problem.tooLarge", "10 MB"));
        } else if (attempt.to(() -> pictures.put(id, Upload.bytes(file), alt, why))) {
            leave();
        }
    }

    /** Takes it away. */
    public void remove() throws IOException {
        if (attempt.to(() -> pictures.remove(id, why))) {
            leave();
        }
    }

    private void leave() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/challenge?id=" + id);
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    /** The one that is shown now; null for none. */
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

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
