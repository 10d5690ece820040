package org.prikbord.model.moderation;

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
import java.util.regex.Pattern;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/** A word or phrase to look out for: found as whole words, in upper or lower case, with or without accents. */
@Entity
@Table(name = "word_rule")
public class WordRule {
    public static final int LONGEST_PATTERN = 100;
    public static final int LONGEST_NOTE = 500;
    private static final int LONGEST_FOLDED = 200;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String pattern;

    private String folded;

    @Convert(converter = WordAction.Stored.class)
    private WordAction action;

    private String note;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private Person author;

    @Column(name = "created_at")
    private Instant createdAt;

    protected WordRule() {}

    /** @param note what people are told, or why the rule is there; may be empty */
    public WordRule(Person author, String pattern, WordAction action, String note, Clock clock) {
        this.pattern = Text.required("pattern", pattern, LONGEST_PATTERN).strip();
        this.folded = words(this.pattern).strip();
        if (folded.isEmpty()) {
            throw RuleBroken.at("pattern", "words.noWord");
        }
        if (folded.length() > LONGEST_FOLDED) {
            throw RuleBroken.at("pattern", "text.tooLong", LONGEST_FOLDED, folded.length());
        }
        if (action == null) {
            throw RuleBroken.at("action", "text.empty");
        }
        this.action = action;
        this.note = Text.optional("note", note, LONGEST_NOTE);
        this.author = author;
        this.createdAt = clock.instant();
    }

    /** The words of a text, folded, with one space around each. */
    static String words(String text) {
        return " " + BETWEEN_WORDS.matcher(Text.folded(text)).replaceAll(" ").strip() + " ";
    }

    /** Whether it is in a text that {@link #words} made. */
    boolean isIn(String words) {
        return words.contains(" " + folded + " ");
    }

    /** Whether the same person wants the same to be done about the same words, for the same reason. */
    boolean isSameAs(WordRule other) {
        return folded.equals(other.folded)
                && action == other.action
                && note.equals(other.note)
                && author.isSameAs(other.author);
    }

    public Long id() {
        return id;
    }

    Person author() {
        return author;
    }

    Instant createdAt() {
        return createdAt;
    }

    public String pattern() {
        return pattern;
    }

    /** What makes two rules the same. */
    public String folded() {
        return folded;
    }

    public WordAction action() {
        return action;
    }

    public String note() {
        return note;
    }
}
