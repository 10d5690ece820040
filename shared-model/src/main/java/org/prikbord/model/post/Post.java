package org.prikbord.model.post;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/** Something on the feed: what a person wrote, or the echo of kudos or a decision from another portlet. */
@Entity
@Table(name = "post")
public class Post extends Passing {
    public static final int LONGEST_TEXT = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "post_seq")
    @SequenceGenerator(name = "post_seq", sequenceName = "post_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private Person author;

    /** Who wrote it in the author's name; null where the author did. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "written_by")
    private Person writtenBy;

    @Convert(converter = PostKind.Stored.class)
    private PostKind kind;

    private String text;

    @Column(name = "lesson_happened")
    private String lessonHappened;

    @Column(name = "lesson_learned")
    private String lessonLearned;

    @Column(name = "lesson_next")
    private String lessonNext;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Moved on by {@link Activity} alone. */
    @Column(name = "active_at", updatable = false)
    private Instant activeAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edited_by")
    private Long editedBy;

    @Version
    private int version;

    @Column(name = "source_event")
    private Long sourceEvent;

    private Long about;

    @Column(name = "about_key")
    private String aboutKey;

    @Column(name = "about_title")
    private String aboutTitle;

    @ManyToMany
    @JoinTable(
            name = "post_topic",
            joinColumns = @JoinColumn(name = "post_id"),
            inverseJoinColumns = @JoinColumn(name = "topic_id"))
    private Set<Topic> topics = new HashSet<>();

    @Column(name = "for_all")
    private boolean forAll = true;

    @ManyToMany
    @JoinTable(
            name = "post_audience",
            joinColumns = @JoinColumn(name = "post_id"),
            inverseJoinColumns = @JoinColumn(name = "team_id"))
    private Set<Team> audience = new HashSet<>();

    /** Written by {@link Posts#accept} alone: what is accepted does not make it another text. */
    @Column(name = "answer_id", insertable = false, updatable = false)
    private Long answerId;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Embedded
    private Share share = new Share(null);

    protected Post() {}

    /** For everybody. */
    public Post(Person author, Words words, Collection<Topic> topics, Clock clock) {
        this(author, words.kind(), words.text(), clock);
        if (kind == PostKind.ANNOUNCEMENT && !author.speaksForCompany()) {
            throw new NotAllowed();
        }
        take(words, topics, clock);
    }

    /** The same for these teams alone, to whom the author may write; for everybody when there are none. */
    public Post(Person author, Words words, Collection<Topic> topics, Collection<Team> audience, Clock clock) {
        this(author, words, topics, clock);
        if (!audience.stream().allMatch(author::mayAddress)) {
            throw RuleBroken.at("audience", "post.audience");
        }
        this.forAll = audience.isEmpty();
        this.audience.addAll(audience);
    }

    /** Says that it shares that post, which shares nothing itself: it is for nobody any more for whom that is not. */
    public void share(Post original) {
        share = Share.of(original);
    }

    private Post(Person author, PostKind kind, String text, Clock clock) {
        this.author = author;
        this.kind = kind;
        this.text = text;
        this.createdAt = clock.instant();
        this.activeAt = createdAt;
    }

    /** What was published elsewhere at that moment, for everybody. */
    public static Post publishedAt(Instant moment, Person author, String text) {
        return new Post(author, PostKind.MESSAGE, required(text), Clock.fixed(moment, ZoneOffset.UTC));
    }

    private void take(Words words, Collection<Topic> newTopics, Clock clock) {
        text = words.text();
        dueOn = LastDay.checkedDue(words.due(), dueOn, LocalDate.now(clock));
        lessonHappened = words.lesson() == null ? null : words.lesson().happened();
        lessonLearned = words.lesson() == null ? null : words.lesson().learned();
        lessonNext = words.lesson() == null ? null : words.lesson().next();
        topics.retainAll(newTopics);
        topics.addAll(newTopics);
    }

    /**
     * Says how long it is there; a broken rule for a day that is over, farther than a year, or before it is to be read.
     *
     * @param day its last day; null for ever
     */
    public void stayUntil(LocalDate day, Clock clock) {
        LastDay.require(day, dueOn, LocalDate.now(clock));
        lastDay = day;
    }

    /** Says that somebody who may wrote it in the author's name: for teams alone to which they may write, too. */
    public void comesFrom(Person writer) {
        if (!audience.stream().allMatch(writer::mayAddress)) {
            throw RuleBroken.at("audience", "post.audience");
        }
        writtenBy = writer;
    }

    private static String required(String text) {
        return Text.required("text", text, LONGEST_TEXT);
    }

    /**
     * What somebody writes, of a kind that people write; a broken rule at the field that does not fit it.
     *
     * @param text Markdown, 1 to 10,000 characters
     * @param lesson what it taught, for a lesson; null for every other kind
     * @param due the last day on which it is to be read, for an announcement; null for every other kind
     * @param beside whether it stands beside what is shared, and need not say anything
     */
    public record Words(PostKind kind, String text, Lesson lesson, LocalDate due, boolean beside) {
        public Words {
            if (kind == null || !kind.isWritten()) {
                throw RuleBroken.at("kind", "choice.unknown", kind == null ? "" : kind.key());
            }
            text = beside ? Text.optional("text", text, LONGEST_TEXT) : required(text);
            Lesson given = lesson == null ? new Lesson(null, null, null) : lesson;
            lesson = kind == PostKind.LESSON ? given.checked() : null;
            if (kind == PostKind.ANNOUNCEMENT && due == null) {
                throw RuleBroken.at("dueOn", "text.empty");
            }
            due = kind == PostKind.ANNOUNCEMENT ? due : null;
        }

        /** What shares nothing. */
        public Words(PostKind kind, String text, Lesson lesson, LocalDate due) {
            this(kind, text, lesson, due, false);
        }

        /** What has no parts beside its text. */
        public Words(PostKind kind, String text) {
            this(kind, text, null, null);
        }

        /** What stands beside something that is shared; may be empty. */
        public static Words beside(String text) {
            return new Words(PostKind.MESSAGE, text, null, null, true);
        }

        /** All that it says, as one text. */
        public String all() {
            return lesson == null ? text : text + "\n\n" + lesson.words();
        }
    }

    private Post(Person author, PostKind kind, String text, Echo echo, Clock clock) {
        this(author, kind, required(text), clock);
        this.sourceEvent = echo.event();
        this.about = echo.about();
        this.aboutKey = echo.key();
        this.aboutTitle = Text.shortened(echo.title(), 500);
    }

    /** Kudos or a decision, told on the feed by whoever gave or took it. */
    public static Post echo(Person author, PostKind kind, String text, Echo echo, Clock clock) {
        return new Post(author, kind, text, echo, clock);
    }

    /**
     * Changes what it says: its author may, communications, and a deputy who wrote it.
     *
     * @param deputy whether the editor may still post in the author's name
     * @param words of the kind that it is
     * @param basedOn the version that the editor saw; {@link ChangedMeanwhile} when it is not the present one
     */
    public void edit(
            Person editor, boolean deputy, Words words, int basedOn, Collection<Topic> newTopics, Clock clock) {
        requireEditableBy(editor, deputy);
        if (basedOn != version) {
            throw new ChangedMeanwhile(null, words().all(), version);
        }
        take(words, newTopics, clock);
        editedAt = clock.instant();
        editedBy = editor.id();
    }

    /** {@link NotAllowed} unless that person may change the text, see {@link #edit}; nobody may of an echo. */
    public void requireEditableBy(Person person, boolean deputy) {
        boolean written = deputy && person.isSameAs(writtenBy);
        if (isEcho() || !(written || author.isSameAs(person) || person.is(Role.COMMUNICATIONS))) {
            throw new NotAllowed();
        }
    }

    /** Whether that person may take the post away: its author may, and communications. */
    public boolean isRemovableBy(Person person) {
        return author.isSameAs(person) || person.is(Role.COMMUNICATIONS);
    }

    /** Whether the relay wrote this for something in another portlet. */
    public boolean isEcho() {
        return sourceEvent != null;
    }

    public Long id() {
        return id;
    }

    public Person author() {
        return author;
    }

    /** Who wrote it in the author's name. */
    public Optional<Person> writtenBy() {
        return Optional.ofNullable(writtenBy);
    }

    public PostKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** All that it says, whatever it has beside its text. */
    public String said() {
        return kind.isWritten() ? words().all() : text;
    }

    /** What it taught; empty parts for every kind but a lesson. */
    Lesson lesson() {
        return new Lesson(lessonHappened, lessonLearned, lessonNext);
    }

    /** The last day on which an announcement is to be read; null for every other kind. */
    public LocalDate dueOn() {
        return dueOn;
    }

    private Words words() {
        return words(text, lesson(), dueOn);
    }

    /** What it would say instead; a broken rule where that does not fit its kind. */
    public Words words(String newText, Lesson newLesson, LocalDate newDue) {
        return new Words(kind, newText, newLesson, newDue, share.isThere());
    }

    /** What it shares, if anything. */
    public Share share() {
        return share;
    }

    /** The id of who wrote it as it is now. */
    long lastWriter() {
        return editedBy == null ? writtenBy().orElse(author).id() : editedBy;
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

    /** The id of the kudos or the idea that this echoes. */
    public Optional<Long> about() {
        return Optional.ofNullable(about);
    }

    public Set<Topic> topics() {
        return Set.copyOf(topics);
    }

    /** The teams that it is for; none when it is for everybody. */
    public Set<Team> audience() {
        return Set.copyOf(audience);
    }

    /**
     * Whether it is there for that person: it is for everybody or one of their teams, or they wrote it; and so is what it
     * shares.
     */
    public boolean isFor(SignedIn reader) {
        return isFor(reader.personId(), reader.teams());
    }

    /** The same of somebody who does not make this request. */
    public boolean isFor(Person person) {
        return isFor(person.id(), person.teams().stream().map(Team::id).collect(toSet()));
    }

    boolean isFor(long person, Set<Long> teams) {
        boolean addressed = forAll
                || author.id() == person
                || writtenBy != null && writtenBy.id() == person
                || audience.stream().map(Team::id).anyMatch(teams::contains);
        return addressed && share.allows(person, teams);
    }

    /** The id of the comment that solved it. */
    public Optional<Long> answer() {
        return Optional.ofNullable(answerId);
    }
}
