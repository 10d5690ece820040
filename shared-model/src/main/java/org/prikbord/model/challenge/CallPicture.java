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
import java.util.Arrays;
import org.prikbord.model.base.Text;
import org.prikbord.model.file.Drawn;
import org.prikbord.model.person.Person;

/** The picture with which a sponsor calls for ideas: one for a challenge; another one takes its place. Never changes. */
@Entity
@Table(name = "call_picture")
public class CallPicture {
    public static final int LONGEST_ALT = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "challenge_id")
    private Challenge challenge;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    private String alt;

    @Column(name = "content_type")
    private String contentType;

    private int width;

    private int height;

    private byte[] bytes;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CallPicture() {}

    /**
     * For whoever may change the charter, as long as the challenge is not closed.
     *
     * @param alt what it shows, for who does not see it; at most {@link #LONGEST_ALT} characters
     */
    public CallPicture(Challenge challenge, Person by, Drawn drawn, String alt, Clock clock) {
        challenge.requireEditable(by);
        this.challenge = challenge;
        this.by = by;
        this.alt = Text.required("alt", alt, LONGEST_ALT);
        this.contentType = drawn.contentType();
        this.width = drawn.width();
        this.height = drawn.height();
        this.bytes = drawn.bytes();
        this.createdAt = clock.instant();
    }

    /** Whether it shows the same, and says so in the same words. */
    boolean isSameAs(CallPicture other) {
        return alt.equals(other.alt) && Arrays.equals(bytes, other.bytes);
    }

    public Long id() {
        return id;
    }

    public Challenge challenge() {
        return challenge;
    }

    /** Who brought it. */
    public Person by() {
        return by;
    }

    public String alt() {
        return alt;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
