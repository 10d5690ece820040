package org.prikbord.model.post;

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
import org.prikbord.model.base.Text;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;

/** What somebody has to say under a post or an idea. */
@Entity
@Table(name = "comment")
public class Comment {
    public static final int LONGEST_TEXT = 2_000;

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

    @Column(name = "created_at")
    private Instant createdAt;

    /** While the desk looks at it, or took it away; written by the moderation alone. */
    @Column(name = "hidden_at", insertable = false, updatable = false)
    private Instant hiddenAt;

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

    /** A comment under an idea, while its challenge takes any. */
    public Comment(Idea idea, Person author, String text, Clock clock) {
        this(author, text, clock);
        idea.challenge().requireTalkOpen(clock);
        this.idea = idea;
    }

    public Long id() {
        return id;
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

    /** Whether only its author and moderators see it. */
    public boolean isHidden() {
        return hiddenAt != null;
    }
}
