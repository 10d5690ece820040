package org.prikbord.model.idea;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.OptimisticLock;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.Text;
import org.prikbord.model.base.Wording;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.person.Person;

/** What somebody proposes for a challenge. Everybody may vote for it once; it gets one {@link Decision}. */
@Entity
@Table(name = "idea")
public class Idea {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_TEXT = 5_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "challenge_id")
    private Challenge challenge;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private Person author;

    private String title;

    private String text;

    @Embedded
    private Details details = new Details();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "edited_by")
    private Person editedBy;

    /** The number of its words: 0 for the first, one more at each change. */
    @Version
    private int version;

    @Column(name = "other_since")
    private int otherSince;

    /** While the desk looks at it, or took it away; written by the moderation alone. */
    @Column(name = "hidden_at", insertable = false, updatable = false)
    private Instant hiddenAt;

    /** The idea that this one is a part of, in the end; null while it stands by itself. Written by Regroupings alone. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "joint_id", insertable = false, updatable = false)
    private Idea joint;

    /** The idea that this one became a part of; likewise. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_of_id", insertable = false, updatable = false)
    private Idea partOf;

    /** The idea under which this one is found: the joint one, or itself. The database knows; for queries. */
    @Column(name = "root_id", insertable = false, updatable = false)
    private Long rootId;

    /** Who wrote it beside its author: those of the ideas that it was made of, and those who were asked and accepted. */
    @ManyToMany
    @JoinTable(
            name = "idea_coauthor",
            joinColumns = @JoinColumn(name = "idea_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    @OptimisticLock(excluded = true)
    private Set<Person> coauthors = new LinkedHashSet<>();

    /** Versions up to this one are not shown again: it was hidden for what they said; written by the moderation alone. */
    @Column(name = "withheld_to", insertable = false, updatable = false)
    private int withheldTo;

    protected Idea() {}

    /** Proposes an idea to a challenge that asks for nothing but title and text. */
    public Idea(Challenge challenge, Person author, String title, String text, Clock clock) {
        this(challenge, author, title, text, new Details(), clock);
    }

    /** Proposes an idea while the challenge takes any. */
    public Idea(Challenge challenge, Person author, String title, String text, Details details, Clock clock) {
        challenge.requireIdeasOpen(clock);
        this.challenge = challenge;
        this.author = author;
        this.title = Text.required("title", title, LONGEST_TITLE);
        this.text = Text.required("text", text, LONGEST_TEXT);
        this.details = details.checkedBy(challenge.details());
        this.createdAt = clock.instant();
    }

    /** One that was made of others, by their authors. */
    public Idea(
            Challenge challenge, Collection<Person> authors, String title, String text, Details details, Clock clock) {
        this(challenge, authors.iterator().next(), title, text, details, clock);
        authors.stream().filter(person -> !person.isSameAs(author)).forEach(coauthors::add);
    }

    /** Changes title and text, and leaves the details as they are. */
    public void edit(Person editor, String newTitle, String newText, int basedOn, Clock clock) {
        edit(editor, newTitle, newText, details, basedOn, clock);
    }

    /**
     * One without a name that was proposed and sealed while ideas were open, and appears at that moment.
     *
     * @param colleague who stands for its author
     */
    public static Idea withoutName(
            Challenge challenge, Person colleague, String title, String text, Details details, Instant now) {
        Idea idea = new Idea();
        idea.challenge = challenge;
        idea.author = colleague;
        idea.title = title;
        idea.text = text;
        idea.details = details;
        idea.createdAt = now;
        return idea;
    }

    /**
     * Changes what it says while the challenge takes ideas: its authors may, and communications.
     *
     * @param basedOn the version that the editor saw; {@link ChangedMeanwhile} when it is not the present one
     */
    public void edit(Person editor, String newTitle, String newText, Details newDetails, int basedOn, Clock clock) {
        if (!isEditedBy(editor)) {
            throw new NotAllowed();
        }
        challenge.requireIdeasOpen(clock);
        if (joint != null) {
            throw new ChangedMeanwhile(joint.title(), joint.text(), joint.version());
        }
        if (basedOn != version) {
            throw new ChangedMeanwhile(title, text, version);
        }
        String oldTitle = title;
        String oldText = text;
        String oldDetails = details.together();
        title = Text.required("title", newTitle, LONGEST_TITLE);
        text = Text.required("text", newText, LONGEST_TEXT);
        details = newDetails.checkedBy(challenge.details());
        if (Wording.isOther(oldTitle, title)
                || Wording.isOther(oldText, text)
                || Wording.isOther(oldDetails, details.together())) {
            otherSince = version + 1;
        }
        editedBy = editor;
        editedAt = clock.instant();
    }

    /** Whether that person may edit it at all. */
    public boolean isEditedBy(Person person) {
        return isBy(person) || person.is(Role.COMMUNICATIONS);
    }

    /** Whether that person is one of its authors. */
    public boolean isBy(Person person) {
        return authors().stream().anyMatch(by -> by.isSameAs(person));
    }

    /** Everybody whose idea it is. */
    public List<Person> authors() {
        List<Person> authors = new ArrayList<>(coauthors);
        authors.add(0, author);
        return authors;
    }

    /** Makes somebody an author who accepted to be one; twice is once. */
    void join(Person person) {
        if (!isBy(person)) {
            coauthors.add(person);
        }
    }

    /** Ends that; not for whoever proposed it. */
    void leave(Person person) {
        coauthors.removeIf(by -> by.isSameAs(person));
    }

    /** Whether it is found under itself, and is not a part of another one. */
    public boolean stands() {
        return joint == null;
    }

    /** The idea under which it is found. */
    public Idea root() {
        return joint == null ? this : joint;
    }

    public Long id() {
        return id;
    }

    public Challenge challenge() {
        return challenge;
    }

    /** Who proposed it; {@link Person#COLLEAGUE} when nobody is to know. */
    public Person author() {
        return author;
    }

    /** Whether nobody is to know whose it is. */
    public boolean isWithoutName() {
        return author.id() == Person.COLLEAGUE;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    /** What it says beside title and text. */
    public Details details() {
        return details;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    public int version() {
        return version;
    }

    /** Who wrote the present words. */
    public Person writer() {
        return editedBy == null ? author : editedBy;
    }

    /** The last version that said something else than the one before: a vote for an earlier one may not stand any more. */
    public int otherSince() {
        return otherSince;
    }

    /** Whether only its author and moderators see it. */
    public boolean isHidden() {
        return hiddenAt != null;
    }
}
