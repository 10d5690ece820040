package org.prikbord.model.show;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.base.Text;
import org.prikbord.model.post.Post;

/** A moment that a post announces. */
@Entity
@Table(name = "live_show")
public class Show {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_VIDEO = 500;
    public static final int SHORTEST_MINUTES = 5;
    public static final int LONGEST_MINUTES = 480;

    /** So long after its end people still ask, and what they comment belongs to its last minute. */
    static final Duration AFTERWARDS = Duration.ofHours(1);

    private static final Duration AHEAD = Duration.ofDays(366);

    @Id
    @Column(name = "post_id")
    private Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id")
    private Post post;

    private String title;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int minutes;

    private String video;

    private boolean anonymous;

    @Version
    private int version;

    protected Show() {}

    /** Announced by that post, by whoever speaks for the company. */
    public Show(Post post, Plan plan, Clock clock) {
        if (!post.author().speaksForCompany()) {
            throw new NotAllowed();
        }
        this.post = post;
        take(plan, clock);
    }

    /**
     * When and how; a broken rule at the field that does not fit.
     *
     * @param title 1 to 200 characters
     * @param startsAt within a year
     * @param minutes 5 to 480
     * @param video an address of the company's streaming, https; empty as long as it is not known
     * @param anonymous whether people may ask without their name
     */
    public record Plan(String title, Instant startsAt, int minutes, String video, boolean anonymous) {
        public Plan {
            title = Text.required("title", title, LONGEST_TITLE);
            video = Text.optional("video", video, LONGEST_VIDEO);
            if (!video.isEmpty() && !video.matches("https://[^\\s/]\\S*")) {
                throw RuleBroken.at("video", "show.video");
            }
            if (startsAt == null) {
                throw RuleBroken.at("startsAt", "text.empty");
            }
            if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
                throw RuleBroken.at("minutes", "show.minutes", SHORTEST_MINUTES, LONGEST_MINUTES);
            }
        }
    }

    /** A moment that is over may stay what it was, but not become it. */
    private void take(Plan plan, Clock clock) {
        Instant now = clock.instant();
        boolean moved = !plan.startsAt().equals(startsAt);
        if (moved && (plan.startsAt().isBefore(now) || plan.startsAt().isAfter(now.plus(AHEAD)))) {
            throw RuleBroken.at("startsAt", "show.when");
        }
        title = plan.title();
        startsAt = plan.startsAt();
        minutes = plan.minutes();
        video = plan.video();
        anonymous = plan.anonymous();
    }

    /** Changes it; {@link ChangedMeanwhile} when somebody else did since that version. */
    public void change(SignedIn host, Plan plan, int basedOn, Clock clock) {
        requireHost(host);
        if (basedOn != version) {
            throw new ChangedMeanwhile("title", title, version);
        }
        take(plan, clock);
    }

    /** {@link NotAllowed} for who does not lead it: whoever announced it does, and communications. */
    public void requireHost(SignedIn person) {
        if (!isLedBy(person)) {
            throw new NotAllowed();
        }
    }

    public boolean isLedBy(SignedIn person) {
        return post.author().id() == person.personId() || person.isAny(Role.COMMUNICATIONS);
    }

    /** A broken rule when nothing can be asked any more, or not without a name. */
    void requireAskable(boolean namelessly, Clock clock) {
        if (clock.instant().isAfter(end().plus(AFTERWARDS))) {
            throw RuleBroken.at("words", "show.over");
        }
        if (namelessly && !anonymous) {
            throw RuleBroken.at("words", "show.named");
        }
    }

    Instant end() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /** The id of its post. */
    public Long id() {
        return id;
    }

    /** As a page shows it. */
    public ShowView view() {
        return new ShowView(id, title, startsAt, end(), minutes, video, anonymous, version);
    }
}
