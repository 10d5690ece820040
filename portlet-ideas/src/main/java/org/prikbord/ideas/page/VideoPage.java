package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.prikbord.ideas.CallVideoService;
import org.prikbord.model.base.Settings;
import org.prikbord.model.base.Text;
import org.prikbord.model.challenge.CallVideo;
import org.prikbord.model.challenge.CallVideoView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.Upload;
import org.prikbord.web.text.Texts;

/**
 * <code>video.xhtml</code>: the video with which a sponsor calls for ideas. Its bytes come by the page's script while the
 * form is filled in, or with the form; they need not come again when something else in it has to be mended.
 */
@Named
@RequestScoped
public class VideoPage extends CallForm {
    @Inject
    private Settings settings;

    @Inject
    private CallVideoService videos;

    @Inject
    private Attempt attempt;

    @Inject
    private Texts texts;

    private CallVideoView video;
    private Part captions;
    private boolean silent;
    private long brought;
    private String transcript;

    @PostConstruct
    void read() {
        readCall();
        video = videos.of(getId()).orElse(null);
        brought = video == null ? 0 : video.id();
        transcript = video == null ? "" : video.transcript();
    }

    /** Shows what was brought, or what is there with other words. */
    public void put() throws IOException {
        if (Upload.isThere(getFile()) && !attempt.to(this::bring)) {
            return;
        }
        if (brought == 0) {
            attempt.say("video", texts.get("ideas.video.noFile"));
        } else if (Upload.isThere(captions) && captions.getSize() > CallVideo.LONGEST_CAPTIONS) {
            attempt.say("captions", texts.of("problem.tooLarge", CallVideo.LONGEST_CAPTIONS / 1000 + " kB"));
        } else {
            change(() -> videos.put(getId(), brought, transcript, words(), getWhy()));
        }
    }

    private void bring() {
        try (InputStream in = getFile().getInputStream()) {
            brought = videos.bring(getId(), in);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The captions that come, nothing to take away those that are there, or null to leave them. */
    private String words() {
        String none = silent ? "" : null;
        return Upload.isThere(captions) ? Text.decoded(Upload.bytes(captions)) : none;
    }

    /** Takes it away. */
    public void remove() throws IOException {
        change(() -> videos.remove(getId(), getWhy()));
    }

    /** The one that is shown now; null for none. */
    public CallVideoView getVideo() {
        return video;
    }

    /** The most that may be uploaded, in MB. */
    public int getMost() {
        return settings.videoMostMb();
    }

    public Part getCaptions() {
        return captions;
    }

    public void setCaptions(Part captions) {
        this.captions = captions;
    }

    /** Whether the one that is shown now has captions. */
    public boolean isCaptioned() {
        return video != null && video.captioned();
    }

    /** Whether its captions are to be taken away. */
    public boolean isSilent() {
        return silent;
    }

    public void setSilent(boolean silent) {
        this.silent = silent;
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
}
