package org.prikbord.model.attachment;

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
import org.prikbord.model.file.Drawn;
import org.prikbord.model.file.VideoFile;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;

/** A picture, a file or a video that somebody uploaded; it is nobody's but its owner's until it is on an idea or a post. */
@Entity
@Table(name = "attachment")
public class Attachment {
    /** On one idea. */
    public static final int MOST = 4;

    /** On one post. */
    public static final int MOST_ON_A_POST = 10;

    /** Of one file, in bytes, whatever the settings allow. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_ALT = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @Column(name = "post_id")
    private Long postId;

    @Column(name = "planned_id")
    private Long plannedId;

    /** Among those on the same post; written, as these two ids are, by {@link PostFiles} alone. */
    private int place;

    @Column(name = "video_id")
    private Long videoId;

    private String name;

    private String alt;

    /** What stands in a file, to be found by. */
    private String words;

    private int width;

    private int height;

    private int size;

    private byte[] bytes;

    private byte[] thumbnail;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected Attachment() {}

    /** A picture. */
    public Attachment(Person owner, String name, Drawn drawn, Clock clock) {
        this(owner, name, drawn.bytes().length, drawn.bytes(), clock);
        this.width = drawn.width();
        this.height = drawn.height();
        this.thumbnail = drawn.thumbnail();
    }

    /** A video for a post, whose bytes lie beside it. */
    public Attachment(Person owner, String name, VideoFile video, Clock clock) {
        this(owner, name, (int) video.length(), new byte[0], clock);
        this.videoId = video.id();
    }

    /** Anything else that is no program; a broken rule at <code>attachments</code> for what is empty or too big. */
    public Attachment(Person owner, String name, byte[] file, Clock clock) {
        this(owner, name, file.length, file.clone(), clock);
        if (file.length == 0) {
            throw RuleBroken.at("attachments", "attachment.empty", this.name);
        }
        if (file.length > MOST_BYTES) {
            throw RuleBroken.at("attachments", "attachment.tooBig", this.name, MOST_BYTES / 1024 / 1024);
        }
        if (FileKinds.isProgram(file)) {
            throw RuleBroken.at("attachments", "attachment.program", this.name);
        }
    }

    private Attachment(Person owner, String name, int size, byte[] bytes, Clock clock) {
        this.owner = owner;
        this.name = FileKinds.safeName(name, LONGEST_NAME);
        this.alt = "";
        this.size = size;
        this.bytes = bytes;
        this.createdAt = clock.instant();
    }

    /** Remembers what stands in it, to be found by. */
    void says(String found) {
        words = found;
    }

    /** Puts it on an idea, or says something else about what it shows there: its owner may, once for one idea. */
    public void attach(Person who, Idea to, String description) {
        if (idea == null ? videoId != null || !isAttachableBy(who) : !isOn(to)) {
            throw new NotFound();
        }
        alt = Text.optional("alt", description, LONGEST_ALT);
        if (idea == null) {
            idea = to;
        }
    }

    /** Whether that person may put it somewhere: it is theirs, and on nothing yet, nor waiting for anything. */
    boolean isAttachableBy(Person who) {
        return idea == null && postId == null && plannedId == null && owner.isSameAs(who);
    }

    /** Whether it is found there: on the idea itself, or on one that it was made of. */
    boolean isOn(Idea found) {
        return idea != null && idea.root().id().equals(found.id());
    }

    /** Takes it off the idea; for a day it can come back. */
    public void remove(Clock clock) {
        if (removedAt == null) {
            removedAt = clock.instant();
        }
    }

    /** Puts it back. */
    public void restore() {
        removedAt = null;
    }

    /** Whether it is drawn by us, so that a page may show it. */
    public boolean isPicture() {
        return thumbnail != null;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Whether that person uploaded it. */
    public boolean isOwnedBy(long personId) {
        return owner.id() == personId;
    }

    public Long id() {
        return id;
    }

    /** The id of the post that it is on. */
    public Optional<Long> postId() {
        return Optional.ofNullable(postId);
    }

    /** The id of the planned post for which it waits. */
    public Optional<Long> plannedId() {
        return Optional.ofNullable(plannedId);
    }

    /** The id of the video that it is. */
    public Optional<Long> videoId() {
        return Optional.ofNullable(videoId);
    }

    public Optional<Idea> idea() {
        return Optional.ofNullable(idea);
    }

    public String name() {
        return name;
    }

    public String alt() {
        return alt;
    }

    /** In bytes. */
    public int size() {
        return size;
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

    /** The small one of a picture; empty for anything else. */
    public Optional<byte[]> thumbnail() {
        return Optional.ofNullable(thumbnail).map(byte[]::clone);
    }
}
