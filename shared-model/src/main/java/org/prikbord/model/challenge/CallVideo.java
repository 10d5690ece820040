package org.prikbord.model.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.file.Video;
import org.prikbord.model.person.Person;

/**
 * The video with which a sponsor calls for ideas, with what is said in it for who does not hear it, cannot listen now or
 * wants to look it up: one for a challenge; another one takes its place. Never changes.
 */
@Entity
@Table(name = "call_video")
public class CallVideo {
    public static final int LONGEST_TRANSCRIPT = 10_000;

    /** Of the captions, in characters. */
    public static final int LONGEST_CAPTIONS = 200_000;

    /** How a WebVTT file begins. */
    private static final Pattern WEBVTT = Pattern.compile("WEBVTT(?:[ \\t\\n].*)?", Pattern.DOTALL);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "challenge_id")
    private Challenge challenge;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "video_id")
    private Video video;

    private String transcript;

    private String captions;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CallVideo() {}

    /**
     * For whoever may change the charter, as long as the challenge is not closed.
     *
     * @param transcript what is said in it, at most {@link #LONGEST_TRANSCRIPT} characters
     * @param captions the same as WebVTT, to be shown while it plays; nothing for none
     */
    public CallVideo(Challenge challenge, Person by, Video video, String transcript, String captions, Clock clock) {
        challenge.requireEditable(by);
        this.challenge = challenge;
        this.by = by;
        this.video = video;
        this.transcript = Text.required("transcript", transcript, LONGEST_TRANSCRIPT);
        this.captions = Text.optional("captions", captions, LONGEST_CAPTIONS);
        if (!this.captions.isEmpty() && !WEBVTT.matcher(this.captions).matches()) {
            throw RuleBroken.at("captions", "captions.unknown");
        }
        this.createdAt = clock.instant();
    }

    /** Whether it shows the same, and says so in the same words. */
    boolean isSameAs(CallVideo other) {
        return transcript.equals(other.transcript) && captions.equals(other.captions) && video.isSameAs(other.video);
    }

    public Challenge challenge() {
        return challenge;
    }

    /** Who brought it. */
    public Person by() {
        return by;
    }

    public Video video() {
        return video;
    }

    public String transcript() {
        return transcript;
    }

    /** As WebVTT; empty for none. */
    public String captions() {
        return captions;
    }
}
