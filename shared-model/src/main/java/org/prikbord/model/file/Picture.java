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
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/** A picture that somebody uploaded, drawn anew; it is nobody's but its owner's until it is attached to a post. */
@Entity
@Table(name = "picture")
public class Picture {
    /** Pictures on one post. */
    public static final int MOST_ON_A_POST = 10;

    public static final int LONGEST_ALT = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(name = "post_id")
    private Long postId;

    @Column(name = "planned_id")
    private Long plannedId;

    private int place;

    private String alt;

    @Column(name = "content_type")
    private String contentType;

    private int width;

    private int height;

    private byte[] bytes;

    private byte[] thumbnail;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Picture() {}

    public Picture(Person owner, Drawn drawn, Clock clock) {
        this.owner = owner;
        this.alt = "";
        this.contentType = drawn.contentType();
        this.width = drawn.width();
        this.height = drawn.height();
        this.bytes = drawn.bytes();
        this.thumbnail = drawn.thumbnail();
        this.createdAt = clock.instant();
    }

    /** Puts the picture on its owner's post: once, at one of the first {@link #MOST_ON_A_POST} places from 0. */
    public void attach(Person who, long post, int at, String description) {
        if (!isAttachableBy(who)) {
            throw new NotFound();
        }
        requirePlace(at);
        alt = Text.optional("alt", description, LONGEST_ALT);
        postId = post;
        place = at;
    }

    /** Keeps it for a planned post of its owner, at one of the same places. */
    public void waitFor(long planned, int at, String description) {
        requirePlace(at);
        alt = Text.optional("alt", description, LONGEST_ALT);
        plannedId = planned;
        place = at;
    }

    private static void requirePlace(int at) {
        if (at < 0 || at >= MOST_ON_A_POST) {
            throw RuleBroken.at("pictures", "pictures.tooMany", MOST_ON_A_POST);
        }
    }

    /** Whether that person may put it on a post: it is theirs, and neither on one yet nor waiting for one. */
    public boolean isAttachableBy(Person who) {
        return postId == null && plannedId == null && owner.isSameAs(who);
    }

    /** Whether that person may see it: everybody once it is on a post, its owner before. */
    public boolean isVisibleTo(long personId) {
        return postId != null || owner.id() == personId;
    }

    public Long id() {
        return id;
    }

    /** The id of the planned post for which it waits. */
    public Optional<Long> plannedId() {
        return Optional.ofNullable(plannedId);
    }

    public Optional<Long> postId() {
        return Optional.ofNullable(postId);
    }

    public String alt() {
        return alt;
    }

    public String contentType() {
        return contentType;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public byte[] thumbnail() {
        return thumbnail.clone();
    }
}
