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
import java.util.Optional;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/** That somebody asks the desk to look at something: once for each person and thing. A word rule reports for nobody. */
@Entity
@Table(name = "report")
public class Report {
    public static final int LONGEST_WORDS = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "matter_id")
    private Matter matter;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reporter_id")
    private Person reporter;

    @Convert(converter = Category.Stored.class)
    private Category category;

    private String words;

    @Column(name = "reported_at")
    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "settled_by")
    private Ruling settledBy;

    protected Report() {}

    Report(Matter matter, Person reporter, Category category, String words, Clock clock) {
        this.matter = matter;
        this.reporter = reporter;
        this.category = category;
        this.words = Text.optional("words", words, LONGEST_WORDS);
        this.at = clock.instant();
    }

    /** The same person asks once more, after a ruling. */
    void askAgain(Category other, String otherWords, Clock clock) {
        category = other;
        words = Text.optional("words", otherWords, LONGEST_WORDS);
        at = clock.instant();
        settledBy = null;
    }

    boolean isBy(Person person) {
        return reporter != null && reporter.isSameAs(person);
    }

    boolean isByAPerson() {
        return reporter != null;
    }

    /** Whether no ruling has dealt with it. */
    public boolean isOpen() {
        return settledBy == null;
    }

    void settle(Ruling ruling) {
        settledBy = ruling;
    }

    void reopen() {
        settledBy = null;
    }

    boolean isSettledBy(Ruling ruling) {
        return settledBy == ruling;
    }

    public Long id() {
        return id;
    }

    /** Nobody when a word rule reported. */
    public Optional<Person> reporter() {
        return Optional.ofNullable(reporter);
    }

    public Category category() {
        return category;
    }

    public String words() {
        return words;
    }

    public Instant at() {
        return at;
    }
}
