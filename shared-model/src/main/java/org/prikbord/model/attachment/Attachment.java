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
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;

/** A picture or a file that somebody uploaded; it is nobody's but its owner's until it is on an idea. */
@Entity
@Table(name = "attachment")
public class Attachment {
    /** On one idea. */
    public static final int MOST = 4;

    /** Of one file, in bytes. */
    public static final int MOST_BYTES = 10_000_000;

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

    private String name;

    private String alt;

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
        this(owner, name, drawn.bytes(), clock);
        this.width = drawn.width();
        this.height = drawn.height();
        this.thumbnail = drawn.thumbnail();
    }

    /** Anything else that is no program; a broken rule at <code>attachments</code> for what is empty or too big. */
    public Attachment(Person owner, String name, byte[] file, Clock clock) {
        if (file.length == 0) {
            throw RuleBroken.at("attachments", "attachment.empty");
        }
        if (file.length > MOST_BYTES) {
            throw RuleBroken.at("attachments", "attachment.tooBig", MOST_BYTES / 1_000_000);
        }
        if (FileKinds.isProgram(file)) {
            throw RuleBroken.at("attachments", "attachment.program");
        }
        this.owner = owner;
        this.name = FileKinds.safeName(name, LONGEST_NAME);
        this.alt = "";
        this.size = file.length;
        this.bytes = file.clone();
        this.createdAt = clock.instant();
    }

    /** Puts it on an idea, or says something else about what it shows there: its owner may, once for one idea. */
    public void attach(Person who, Idea to, String description) {
        if (idea == null ? !owner.isSameAs(who) : !isOn(to)) {
            throw new NotFound();
        }
        alt = Text.optional("alt", description, LONGEST_ALT);
        if (idea == null) {
            idea = to;
        }
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
