package org.prikbord.model.file;

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
import org.prikbord.model.base.NotFound;
import org.prikbord.model.person.Person;

/**
 * A video that somebody uploaded, whose bytes lie beside it in chunks. It is nobody's but its owner's until it is
 * {@linkplain #keep kept} by what shows it, and forgotten when nothing does; then it never changes.
 */
@Entity
@Table(name = "video")
public class Video {
    private static final int MB = 1024 * 1024;

    /** The most that may be uploaded, in MB as scripts and file managers count them. */
    public static final int MOST_MB = 200;

    /** The same in bytes. */
    public static final long MOST_BYTES = (long) MOST_MB * MB;

    /** Bytes of each chunk but the last. By it the ones that are there are found again: it can never change. */
    public static final int CHUNK = MB;

    /** So many of one person's wait to be shown; the oldest makes room. */
    static final int MOST_WAITING = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(name = "content_type")
    private String contentType;

    private long length;

    private String hash;

    private boolean kept;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Video() {}

    /** One whose bytes are still to come. */
    Video(Person owner, VideoKind kind, Clock clock) {
        this.owner = owner;
        this.contentType = kind.contentType();
        this.hash = "";
        this.createdAt = clock.instant();
    }

    /** All of its bytes are there. */
    void arrived(long all, String sum) {
        length = all;
        hash = sum;
    }

    /** Gives it to what shows it from now on; {@link NotFound} for who did not bring it, and a second time. */
    public void keep(Person who) {
        if (kept || hash.isEmpty() || !owner.isSameAs(who)) {
            throw new NotFound();
        }
        kept = true;
    }

    /** Whether it is the same to see. */
    public boolean isSameAs(Video other) {
        return hash.equals(other.hash) && length == other.length;
    }

    public Long id() {
        return id;
    }

    public String contentType() {
        return contentType;
    }

    /** In bytes. */
    public long length() {
        return length;
    }

    /** What it is as a file. */
    public VideoFile file() {
        return new VideoFile(id, contentType, length, hash);
    }
}
