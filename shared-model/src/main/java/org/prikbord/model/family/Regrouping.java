package org.prikbord.model.family;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;

/**
 * That two ideas become one, or one becomes two: proposed with the words for it, agreed to by the authors, done, and
 * perhaps undone. Who agrees, agrees to these words and to the ideas as they are: when one of them is edited meanwhile,
 * everybody is asked again. An idea with several authors speaks with the voice of any of them.
 */
@Entity
@Table(name = "regrouping")
public class Regrouping {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "first_id")
    private Idea first;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "second_id")
    private Idea second;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "proposer_id")
    private Person proposer;

    private String title;

    private String text;

    @Column(name = "other_title")
    private String otherTitle;

    @Column(name = "other_text")
    private String otherText;

    @Column(name = "first_version")
    private int firstVersion;

    @Column(name = "second_version")
    private Integer secondVersion;

    @Column(name = "first_agreed_at")
    private Instant firstAgreedAt;

    @Column(name = "second_agreed_at")
    private Instant secondAgreedAt;

    private String asks;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "declined_at")
    private Instant declinedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "joint_id")
    private Idea joint;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "apart_id")
    private Idea apart;

    @Version
    private int version;

    protected Regrouping() {}

    /** What an idea is to be called, and to say. */
    public record Words(String title, String text) {}

    /** Which words of the ideas somebody has read: their versions; of a split, only that of the first counts. */
    public record Seen(int first, int second) {}

    /** Where it is. */
    public enum State {
        ASKED,
        DECLINED,
        DONE,
        UNDONE;

        /** The lower-case name, as texts have it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Regrouping(Idea first, Idea second, Person proposer, Words words, Clock clock) {
        this.first = first;
        this.second = second;
        this.proposer = proposer;
        this.title = Text.required("title", words.title(), Idea.LONGEST_TITLE);
        this.text = Text.required("text", words.text(), Idea.LONGEST_TEXT);
        this.asks = asks(first, second);
        this.askedAt = clock.instant();
        if (!first.isEditedBy(proposer) && (second == null || !second.isEditedBy(proposer))) {
            throw new NotAllowed();
        }
        if (sources().stream().anyMatch(Idea::isWithoutName)) {
            throw new RuleBroken("regroup.withoutName");
        }
        look();
        agree(proposer, clock);
    }

    /** Proposes that two ideas become one, as one of their authors or from communications; the older one is the first. */
    static Regrouping merge(Idea first, Idea second, Person proposer, Words joint, Clock clock) {
        if (!first.challenge().id().equals(second.challenge().id())) {
            throw new RuleBroken("regroup.elsewhere");
        }
        return new Regrouping(first, second, proposer, joint, clock);
    }

    /** Proposes that part of an idea becomes one of its own, likewise. */
    static Regrouping split(Idea idea, Person proposer, Words rest, Words apart, Clock clock) {
        Regrouping split = new Regrouping(idea, null, proposer, rest, clock);
        split.otherTitle = Text.required("otherTitle", apart.title(), Idea.LONGEST_TITLE);
        split.otherText = Text.required("otherText", apart.text(), Idea.LONGEST_TEXT);
        return split;
    }

    /** What is asked of these ideas, so that it can be asked once. */
    static String asks(Idea first, Idea second) {
        return second == null ? "split " + first.id() : "merge " + first.id() + " " + second.id();
    }

    private void look() {
        firstVersion = first.version();
        secondVersion = second == null ? null : second.version();
    }

    /** Whether the ideas still say what was agreed to. */
    public boolean isCurrent() {
        return firstVersion == first.version() && (second == null || secondVersion == second.version());
    }

    private void agree(Person person, Clock clock) {
        if (speaksFor(person, first)) {
            firstAgreedAt = clock.instant();
        }
        if (second != null && speaksFor(person, second)) {
            secondAgreedAt = clock.instant();
        }
    }

    /** Its authors; once they have all left the company, communications. */
    private static boolean speaksFor(Person person, Idea idea) {
        return idea.isBy(person)
                || (person.is(Role.COMMUNICATIONS) && idea.authors().stream().noneMatch(Person::isActive));
    }

    /**
     * Agrees, as an author of one of the ideas. When one was edited since it was proposed, the other author has to look
     * again as well.
     *
     * @param seen what the person has read; {@link RuleBroken} when an idea says something else by now
     */
    void agree(Person person, Seen seen, Clock clock) {
        requireAsked();
        if (seen.first() != first.version() || (second != null && seen.second() != second.version())) {
            throw new RuleBroken("regroup.changed");
        }
        if (!isAsked(person)) {
            throw new NotAllowed();
        }
        if (!isCurrent()) {
            firstAgreedAt = null;
            secondAgreedAt = null;
            look();
        }
        agree(person, clock);
    }

    /** Whether everybody agrees to it as it is. */
    boolean isAgreed() {
        return isCurrent() && firstAgreedAt != null && (second == null || secondAgreedAt != null);
    }

    /** Whether that person can agree to it for an idea. */
    public boolean isAsked(Person person) {
        return sources().stream().anyMatch(idea -> speaksFor(person, idea));
    }

    /** Whether that person has agreed to it as it is, for each idea for which they speak. */
    public boolean isAgreedBy(Person person) {
        return isCurrent()
                && (!speaksFor(person, first) || firstAgreedAt != null)
                && (second == null || !speaksFor(person, second) || secondAgreedAt != null);
    }

    /** The authors who have not agreed to it as it is. */
    public List<Person> awaited() {
        List<Person> awaited = new ArrayList<>();
        if (!isCurrent() || firstAgreedAt == null) {
            awaited.addAll(first.authors());
        }
        if (second != null && (!isCurrent() || secondAgreedAt == null)) {
            awaited.addAll(second.authors());
        }
        return awaited;
    }

    /** Says no to it, as one of the authors; or takes it back, as who proposed it. */
    void decline(Person person, Clock clock) {
        requireAsked();
        if (!isAsked(person) && !proposer.isSameAs(person)) {
            throw new NotAllowed();
        }
        asks = null;
        declinedAt = clock.instant();
    }

    private void requireAsked() {
        if (state() != State.ASKED) {
            throw new RuleBroken("regroup." + state().key());
        }
    }

    /** Notes what became of it. */
    void done(Idea made, Idea takenOut, Clock clock) {
        joint = made;
        apart = takenOut;
        asks = null;
        doneAt = clock.instant();
    }

    /** Undoes it: each of the authors may, whose idea it was, and communications. */
    void undo(Person person, Clock clock) {
        if (state() != State.DONE) {
            throw new RuleBroken("regroup.notDone");
        }
        if (!isUndoneBy(person)) {
            throw new NotAllowed();
        }
        undoneAt = clock.instant();
    }

    /** Whether that person may undo it at all. */
    public boolean isUndoneBy(Person person) {
        return person.is(Role.COMMUNICATIONS) || sources().stream().anyMatch(idea -> idea.isBy(person));
    }

    /** Whether that person has a say in it, or proposed it. */
    public boolean concerns(Person person) {
        return isUndoneBy(person) || proposer.isSameAs(person);
    }

    public State state() {
        if (doneAt != null) {
            return undoneAt == null ? State.DONE : State.UNDONE;
        }
        return declinedAt == null ? State.ASKED : State.DECLINED;
    }

    /** The ideas that become others, the older one first. */
    public List<Idea> sources() {
        return second == null ? List.of(first) : List.of(first, second);
    }

    /** What they became, the joint idea or the rest first; nothing before it was done. */
    public List<Idea> results() {
        if (joint == null) {
            return List.of();
        }
        return apart == null ? List.of(joint) : List.of(joint, apart);
    }

    public boolean isMerge() {
        return second != null;
    }

    public Long id() {
        return id;
    }

    public Person proposer() {
        return proposer;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** What the joint idea or the rest is to say. */
    public Words words() {
        return new Words(title, text);
    }

    /** What is taken out of the idea is to say; empty for a merge. */
    public Optional<Words> otherWords() {
        return isMerge() ? Optional.empty() : Optional.of(new Words(otherTitle, otherText));
    }
}
