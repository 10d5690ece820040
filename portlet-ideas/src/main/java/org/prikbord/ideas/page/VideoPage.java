package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Logger;
import org.prikbord.ideas.CallPictureService;
import org.prikbord.ideas.CallVideoService;
import org.prikbord.model.base.Text;
import org.prikbord.model.challenge.CallPictureView;
import org.prikbord.model.challenge.CallVideo;
import org.prikbord.model.challenge.CallVideoView;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.file.Video;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;
import org.prikbord.web.page.Upload;
import org.prikbord.web.text.Texts;

/**
 * <code>video.xhtml</code>: the video with which a sponsor calls for ideas. Its bytes come by the page's script while the
 * form is filled in, or with the form; they need not come again when something else in it has to be mended.
 */
@Named
@RequestScoped
public class VideoPage {
    private static final Logger LOG = Logger.getLogger(VideoPage.class.getName());

    @Inject
    private CallVideoService videos;

    @Inject
    private CallPictureService pictures;

    @Inject
    private Attempt attempt;

    @Inject
    private Texts texts;

    private long id;
    private ChallengeView challenge;
    private CallPictureView picture;
    private CallVideoView video;
    private Part file;
    private Part captions;
    private long brought;
    private String transcript;
    private String why;

    /** Reads what there is, also before the form is decoded: whether it can be taken away depends on it. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        challenge = videos.changeable(id);
        picture = pictures.of(id).orElse(null);
        video = videos.of(id).orElse(null);
        brought = video == null ? 0 : video.id();
        transcript = video == null ? "" : video.transcript();
    }

    /** Sees before anything is shown that there is such a challenge: asking for the bean is enough. */
    public void arrive() {
        LOG.finest(() -> "The video of challenge " + id + " is shown");
    }

    /** Shows what was brought, or what is there with other words. */
    public void put() throws IOException {
        if (isThere(file) && !attempt.to(this::bring)) {
            return;
        }
        if (brought == 0) {
            attempt.say("video", texts.get("ideas.video.noFile"));
        } else if (isThere(captions) && captions.getSize() > CallVideo.LONGEST_CAPTIONS) {
            attempt.say("captions", texts.of("problem.tooLarge", CallVideo.LONGEST_CAPTIONS / 1000 + " kB"));
        } else if (attempt.to(() -> videos.put(id, brought, transcript, words(), why))) {
            leave();
        }
    }

    private static boolean isThere(Part part) {
        return part != null && part.getSize() > 0;
    }

    private void bring() {
        try (InputStream in = file.getInputStream()) {
            brought = videos.bring(id, in);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String words() {
        return isThere(captions) ? Text.decoded(Upload.bytes(captions)) : null;
    }

    /** Takes it away. */
    public void remove() throws IOException {
        if (attempt.to(() -> videos.remove(id, why))) {
            leave();
        }
    }

    private void leave() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/challenge?id=" + id);
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    /** The picture that stands where it plays; null for none. */
    public CallPictureView getPicture() {
        return picture;
    }

    /** The one that is shown now; null for none. */
    public CallVideoView getVideo() {
        return video;
    }

    /** The most that may be uploaded, in MB. */
    public int getMost() {
        return Video.MOST_MB;
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

    public Part getCaptions() {
        return captions;
    }

    public void setCaptions(Part captions) {
        this.captions = captions;
    }

    /** The video that is to be shown, which waits or is the present one; 0 for none. */
    public long getBrought() {
        return brought;
    }

    public void setBrought(long brought) {
        this.brought = brought;
    }

    public String getTranscript() {
        return transcript;
    }

    public void setTranscript(String transcript) {
        this.transcript = transcript;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
