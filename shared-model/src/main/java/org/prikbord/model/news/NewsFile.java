package org.prikbord.model.news;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/** A file with the news of an old intranet; its bytes are kept until its pieces are here. */
@Entity
@Table(name = "news_file")
public class NewsFile {
    /** The most that may be given at once, in bytes. */
    public static final int MOST_BYTES = 50_000_000;

    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Person owner;

    private String name;

    private byte[] bytes;

    private String credit;

    @Convert(converter = NewsState.Stored.class)
    private NewsState state;

    private int found;

    private int done;

    private int brought;

    @Column(name = "pictures_missed")
    private int picturesMissed;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "touched_at")
    private Instant touchedAt;

    protected NewsFile() {}

    /**
     * A file that was looked at.
     *
     * @param credit what stands under each post that comes of it, such as "From the old intranet"
     * @param found how many pieces of news are in it
     */
    public NewsFile(Person owner, String name, byte[] bytes, String credit, int found, Clock clock) {
        this.owner = owner;
        this.name = Text.shortened(name, LONGEST_NAME);
        this.bytes = bytes.clone();
        this.credit = Text.shortened(credit, LONGEST_NAME);
        this.state = NewsState.LOOKED_AT;
        this.found = found;
        this.givenAt = clock.instant();
        this.touchedAt = givenAt;
    }

    /** Notes that so many more were looked at, so many of which are new here, and so many pictures could not be had. */
    public void moveOn(int more, int fresh, int missed, Clock clock) {
        done += more;
        brought += fresh;
        picturesMissed += missed;
        touchedAt = clock.instant();
    }

    /** Notes that all of it is here, or gone again. */
    public void end(NewsState reached, Clock clock) {
        state = reached;
        done = found;
        bytes = null;
        touchedAt = clock.instant();
        if (reached == NewsState.GONE) {
            brought = 0;
        }
    }

    public Long id() {
        return id;
    }

    public Person owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    /** What is in it; empty once it is not needed any more. */
    public byte[] bytes() {
        return bytes == null ? new byte[0] : bytes.clone();
    }

    public String credit() {
        return credit;
    }

    public NewsState state() {
        return state;
    }
}
