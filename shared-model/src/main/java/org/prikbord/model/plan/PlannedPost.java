package org.prikbord.model.plan;

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
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.model.attachment.Attached;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Lesson;
import org.prikbord.model.post.PollTerms;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;

/**
 * What somebody composed to go out at a moment. It is there for its author, and an announcement for communications, too;
 * for everybody else nothing is until it has become a post.
 */
@Entity
@Table(name = "planned_post")
public class PlannedPost {
    /** So far ahead is "later"; sooner one posts at once. */
    public static final Duration SOONEST = Duration.ofMinutes(3);

    static final int LONGEST_TROUBLE = 1_000;
    private static final int LONGEST_AUDIENCE = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private Person author;

    /** Under whose name it is to stand; null for the author's own. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "in_name_of")
    private Person inNameOf;

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

    @Column(name = "poll_options")
    private String pollOptions;

    @Column(name = "poll_multiple")
    private boolean pollMultiple;

    @Column(name = "poll_anonymous")
    private boolean pollAnonymous;

    @Column(name = "poll_late")
    private boolean pollLate;

    @Column(name = "poll_last_day")
    private LocalDate pollLastDay;

    private String audience;

    private boolean urgent;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "goes_out_at")
    private Instant goesOutAt;

    /** Written by {@link PlannedPosts#take} alone. */
    @Column(updatable = false)
    private boolean taken;

    private String trouble;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PlannedPost() {}

    /** For that moment in the company's zone: some minutes ahead, a year at most. */
    public PlannedPost(Person author, Composed what, LocalDateTime goesOut, Clock clock) {
        this.author = author;
        this.kind = what.words().kind();
        this.audience = what.audience().stream().map(String::valueOf).collect(Collectors.joining(" "));
        this.urgent = what.urgent();
        if (audience.length() > LONGEST_AUDIENCE) {
            throw RuleBroken.at("audience", "post.audience");
        }
        if (what.poll() != null) {
            this.pollOptions = what.poll().options().stream()
                    .map(option -> option.replace('\n', ' '))
                    .collect(Collectors.joining("\n"));
            this.pollMultiple = what.poll().multiple();
            this.pollAnonymous = what.poll().anonymous();
            this.pollLate = what.poll().late();
            this.pollLastDay = what.poll().lastDay();
        }
        this.createdAt = clock.instant();
        take(what.words());
        move(goesOut, what.lastDay(), clock);
    }

    /** Is to stand under that name. */
    void standUnder(Person person) {
        inNameOf = person.isSameAs(author) ? null : person;
    }

    private void take(Post.Words words) {
        text = words.text();
        lessonHappened = words.lesson() == null ? null : words.lesson().happened();
        lessonLearned = words.lesson() == null ? null : words.lesson().learned();
        lessonNext = words.lesson() == null ? null : words.lesson().next();
        dueOn = words.due();
    }

    /** A moment that is to stay the same may be close by now. */
    private void move(LocalDateTime goesOut, LocalDate until, Clock clock) {
        Instant at = goesOut.atZone(clock.getZone()).toInstant();
        Instant now = clock.instant();
        boolean same = at.equals(goesOutAt) && at.isAfter(now);
        boolean far = goesOut.isAfter(LocalDateTime.now(clock).plusYears(1));
        if (far || !same && at.isBefore(now.plus(SOONEST))) {
            throw RuleBroken.at("goesOut", "plan.moment", SOONEST.toMinutes());
        }
        goesOutAt = at;
        lastDay = until;
    }

    /**
     * Says something else, or at another moment; what stopped it is over by that.
     *
     * @param basedOn the version that the writer saw; {@link ChangedMeanwhile} when it is not the present one
     */
    public void change(Post.Words words, LocalDateTime goesOut, LocalDate until, int basedOn, Clock clock) {
        if (basedOn != version) {
            throw new ChangedMeanwhile(null, words().all(), version);
        }
        take(words);
        move(goesOut, until, clock);
        trouble = null;
    }

    /** It could not go out, for a rule that was broken: its key, and what the sentence names. */
    void stop(RuleBroken broken) {
        trouble = Text.shortened(
                Stream.concat(
                                Stream.of(broken.messageKey()),
                                broken.args().stream().map(String::valueOf))
                        .map(part -> part.replace('\n', ' '))
                        .collect(Collectors.joining("\n")),
                LONGEST_TROUBLE);
    }

    /** Whether it is there for that person. */
    public boolean isFor(SignedIn person) {
        return author.id() == person.personId() || kind == PostKind.ANNOUNCEMENT && person.isAny(Role.COMMUNICATIONS);
    }

    /** What is to be posted, with the pictures and files that wait for it. */
    Composed composed(List<Attached> pictures, List<Attached> files) {
        PollTerms poll = kind == PostKind.POLL
                ? new PollTerms(options(), pollMultiple, pollAnonymous, pollLate, pollLastDay)
                : null;
        String onBehalfOf = inNameOf == null ? null : inNameOf.userName();
        return new Composed(words(), poll, pictures, files, teams(), urgent, lastDay, onBehalfOf);
    }

    /** The same kind with other words; null for a due day leaves the one that it has. */
    public Post.Words saying(String newText, Lesson newLesson, LocalDate due) {
        return new Post.Words(kind, newText, newLesson, due == null ? dueOn : due);
    }

    Post.Words words() {
        return new Post.Words(kind, text, lesson(), dueOn);
    }

    Lesson lesson() {
        return kind == PostKind.LESSON ? new Lesson(lessonHappened, lessonLearned, lessonNext) : null;
    }

    /** What a poll lets people choose from; nothing for every other kind. */
    List<String> options() {
        return pollOptions == null ? List.of() : List.of(pollOptions.split("\n"));
    }

    /** The ids of the teams that it is for; none for everybody. */
    List<Long> teams() {
        return audience.isEmpty()
                ? List.of()
                : Stream.of(audience.split(" ")).map(Long::valueOf).toList();
    }

    /** The rule that kept it from going out, and after it what its sentence names; nothing while none has. */
    List<String> trouble() {
        return trouble == null ? List.of() : List.of(trouble.split("\n"));
    }

    public Long id() {
        return id;
    }

    public Person author() {
        return author;
    }

    Optional<Person> inNameOf() {
        return Optional.ofNullable(inNameOf);
    }

    PostKind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Instant goesOutAt() {
        return goesOutAt;
    }

    boolean isTaken() {
        return taken;
    }

    public int version() {
        return version;
    }
}
