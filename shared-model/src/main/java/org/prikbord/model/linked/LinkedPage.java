package org.prikbord.model.linked;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** A page that posts link to, what its site says of it, and when to ask there again. */
@Entity
@Table(name = "linked_page")
public class LinkedPage {
    /** What a site says holds for so long at least, and at most, whatever it says of that. */
    static final Duration SHORTEST_AGE = Duration.ofHours(1);

    static final Duration LONGEST_AGE = Duration.ofDays(30);

    /** How soon a site that failed is asked again; twice as long each time that it fails. */
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int MOST_DOUBLED = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String address;
    private String kind;
    private String title;
    private String author;
    private String provider;
    private String frame;

    @Column(name = "frame_width")
    private int frameWidth;

    @Column(name = "frame_height")
    private int frameHeight;

    private byte[] picture;

    @Column(name = "picture_width")
    private int pictureWidth;

    @Column(name = "picture_height")
    private int pictureHeight;

    private int edition;
    private int failures;

    @Column(name = "due_at")
    private Instant dueAt;

    protected LinkedPage() {}

    public Long id() {
        return id;
    }

    public String address() {
        return address;
    }

    /** Whether its site has said what it is. */
    public boolean isKnown() {
        return !title.isEmpty();
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Somebody asks just now; if that ends with nothing, another one may from that moment on. */
    void askUntil(Instant moment) {
        dueAt = moment;
    }

    /**
     * Its site said what it is; gives whether that is something else than before.
     *
     * @param age how long that holds
     */
    boolean learn(Card card, Duration age, Instant now) {
        failures = 0;
        dueAt = now.plus(within(age, SHORTEST_AGE, LONGEST_AGE));
        if (says(card)) {
            return false;
        }
        kind = card.kind().key();
        title = card.title();
        author = card.author();
        provider = card.provider();
        frame = card.frame().address();
        frameWidth = card.frame().width();
        frameHeight = card.frame().height();
        picture = card.picture().width() == 0 ? null : card.picture().bytes();
        pictureWidth = card.picture().width();
        pictureHeight = card.picture().height();
        edition++;
        return true;
    }

    private boolean says(Card card) {
        byte[] shown = picture == null ? new byte[0] : picture;
        return kind.equals(card.kind().key())
                && title.equals(card.title())
                && author.equals(card.author())
                && provider.equals(card.provider())
                && new Card.Frame(frame, frameWidth, frameHeight).equals(card.frame())
                && Arrays.equals(shown, card.picture().bytes());
    }

    /** Its site did not answer: what it said before stands. */
    void fail(Instant now) {
        dueAt = now.plus(within(FIRST_PAUSE.multipliedBy(1L << failures), FIRST_PAUSE, LONGEST_PAUSE));
        failures = Math.min(failures + 1, MOST_DOUBLED);
    }

    /** Its site knows nothing of it, or is not asked any more; gives whether anything was known. */
    boolean forget(Instant now) {
        boolean known = isKnown();
        fail(now);
        kind = "";
        title = "";
        author = "";
        provider = "";
        frame = "";
        frameWidth = 0;
        frameHeight = 0;
        picture = null;
        pictureWidth = 0;
        pictureHeight = 0;
        edition += known ? 1 : 0;
        return known;
    }

    private static Duration within(Duration asked, Duration least, Duration most) {
        Duration atLeast = asked.compareTo(least) < 0 ? least : asked;
        return atLeast.compareTo(most) > 0 ? most : atLeast;
    }
}
