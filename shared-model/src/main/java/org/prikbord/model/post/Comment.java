package org.prikbord.model.post;

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
import java.util.Optional;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;

/** What somebody has to say under a post or an idea. */
@Entity
@Table(name = "comment")
public class Comment extends Removable {
    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_QUOTE = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "post_id")
    private Post post;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private Person author;

    private String text;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = Stance.Stored.class)
    private Stance stance;

    private String quote;

    @Column(name = "taken_in")
    private Integer takenIn;

    protected Comment() {}

    private Comment(Person author, String text, Clock clock) {
        this.author = author;
        this.text = Text.required("text", text, LONGEST_TEXT);
        this.createdAt = clock.instant();
    }

    /** A comment under a post. */
    public Comment(Post post, Person author, String text, Clock clock) {
        this(author, text, clock);
        this.post = post;
    }

    /**
     * A comment that replies to another one under the same post; what replies to a reply, replies to what that one does:
     * threads are one level deep.
     */
    public Comment(Post post, Comment to, Person author, String text, Clock clock) {
        this(post, author, text, clock);
        if (to.isHidden() || !post.id().equals(to.post().map(Post::id).orElse(null))) {
            throw RuleBroken.at("parent", "comment.gone");
        }
        this.parentId = to.parent().orElse(to.id);
    }

    /** A comment under an idea, while its challenge takes any; a suggestion, while the idea can still be changed. */
    public Comment(Idea idea, Person author, Remark remark, Clock clock) {
        this(author, remark.text(), clock);
        idea.challenge().requireTalkOpen(clock);
        this.idea = idea;
        this.stance = remark.stance();
        if (stance == Stance.SUGGESTION) {
            idea.challenge().requireIdeasOpen(clock);
            this.quote = Text.required("quote", remark.quote(), LONGEST_QUOTE);
            requireQuoted();
        }
    }

    private void requireQuoted() {
        if (!idea.text().contains(quote)) {
            throw RuleBroken.at("quote", "suggestion.gone");
        }
    }

    /** What the text of the idea is with this suggestion in it. */
    public String suggested() {
        if (stance != Stance.SUGGESTION) {
            throw new NotFound();
        }
        requireQuoted();
        int at = idea.text().indexOf(quote);
        return idea.text().substring(0, at) + text + idea.text().substring(at + quote.length());
    }

    /** Notes that a version of the idea has this suggestion in it. */
    public void takeIn(int version) {
        takenIn = version;
    }

    /** The version of the idea that took this suggestion in. */
    public Optional<Integer> takenIn() {
        return Optional.ofNullable(takenIn);
    }

    /** Empty for one that just says something. */
    public Optional<Stance> stance() {
        return Optional.ofNullable(stance);
    }

    public Long id() {
        return id;
    }

    /** {@link NotAllowed} unless that person may take it away: its author may, and communications. */
    public void requireRemovableBy(Person person) {
        if (!isRemovableBy(person)) {
            throw new NotAllowed();
        }
    }

    /** Whether that person may take it away. */
    public boolean isRemovableBy(Person person) {
        return author.isSameAs(person) || person.is(Role.COMMUNICATIONS);
    }

    /** The id of the comment that this replies to; empty for one that begins a thread. */
    public Optional<Long> parent() {
        return Optional.ofNullable(parentId);
    }

    public Optional<Post> post() {
        return Optional.ofNullable(post);
    }

    public Optional<Idea> idea() {
        return Optional.ofNullable(idea);
    }

    public Person author() {
        return author;
    }

    public String text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
