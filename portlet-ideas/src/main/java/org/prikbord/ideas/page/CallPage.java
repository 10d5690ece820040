package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.prikbord.ideas.CallPictureService;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.Upload;
import org.prikbord.web.text.Texts;

/** <code>call.xhtml</code>: the picture with which a sponsor calls for ideas. */
@Named
@RequestScoped
public class CallPage extends CallForm {
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    @Inject
    private CallPictureService pictures;

    @Inject
    private Attempt attempt;

    @Inject
    private Texts texts;

    private String alt;

    @PostConstruct
    void read() {
        readCall();
        alt = getPicture() == null ? "" : getPicture().alt();
    }

    /** Shows the picture that was chosen. */
    public void put() throws IOException {
        if (!Upload.isThere(getFile())) {
            attempt.say("picture", texts.get("ideas.call.noFile"));
        } else if (getFile().getSize() > MOST_BYTES) {
            attempt.say("picture", texts.of("problem.tooLarge", "10 MB"));
        } else {
            change(() -> pictures.put(getId(), Upload.bytes(getFile()), alt, getWhy()));
        }
    }

    /** Takes it away. */
    public void remove() throws IOException {
        change(() -> pictures.remove(getId(), getWhy()));
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt;
    }
}
