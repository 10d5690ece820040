package org.prikbord.model.moderation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/**
 * Something that somebody wrote and that the desk looks at: with what people reported and what moderators ruled. There
 * is one for each thing, made at the first report. It waits from a report until a ruling; it is hidden from everybody
 * but its author and moderators from the third report of different people on, or by a ruling, until a ruling says
 * otherwise.
 */
@Entity
@Table(name = "matter")
public class Matter {
    /** So many different people hide something by themselves. */
    public static final int REPORTS_THAT_HIDE = 3;

    static final int QUOTED = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Convert(converter = ContentKind.Stored.class)
    @Column(name = "subject_kind")
    private ContentKind kind;

    @Column(name = "subject_id")
    private long subjectId;

    @Convert(converter = ContentKind.Stored.class)
    @Column(name = "under_kind")
    private ContentKind underKind;

    @Column(name = "under_id")
    private Long underId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private Person author;

    /** Who wrote it in the name of its author; null where its author did. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "writer_id", updatable = false)
    private Person writer;

    private String words;

    @Column(name = "hidden_at")
    private Instant hiddenAt;

    @Convert(converter = HiddenWhy.Stored.class)
    @Column(name = "hidden_why")
    private HiddenWhy hiddenWhy;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @OneToMany(mappedBy = "matter", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Report> reports = new ArrayList<>();

    @OneToMany(mappedBy = "matter", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Ruling> rulings = new ArrayList<>();

    protected Matter() {}

    /** About something that the desk has not looked at before. */
    public Matter(Content content) {
        this.kind = content.subject().kind();
        this.subjectId = content.subject().id();
        this.underKind = content.under() == null ? null : content.under().kind();
        this.underId = content.under() == null ? null : content.under().id();
        this.author = content.author();
        this.writer = content.writer();
        this.words = Text.shortened(content.words().strip(), QUOTED);
    }

    /**
     * Somebody asks to look at it; not its author. Twice is once, until a ruling has dealt with it: what was left may
     * have become something else. Gives whether there is something new to look at.
     */
    public boolean report(Person reporter, Category category, String why, Clock clock) {
        if (isBy(reporter)) {
            throw new RuleBroken("report.own");
        }
        if (category == null || category == Category.WORDS) {
            throw RuleBroken.at("category", "text.empty");
        }
        Optional<Report> earlier =
                reports.stream().filter(report -> report.isBy(reporter)).findFirst();
        if (earlier.isEmpty()) {
            reports.add(new Report(this, reporter, category, why, clock));
        } else if (earlier.get().isOpen()) {
            return false;
        } else {
            earlier.get().askAgain(category, why, clock);
        }
        await(clock);
        return true;
    }

    /** A word rule found something in it; once while it waits. Gives whether this was the first time. */
    public boolean flag(String found, Clock clock) {
        if (reports.stream().anyMatch(report -> report.isOpen() && !report.isByAPerson())) {
            return false;
        }
        reports.add(new Report(this, null, Category.WORDS, Text.shortened(found, Report.LONGEST_WORDS), clock));
        await(clock);
        return true;
    }

    /** A word rule holds it back until somebody has read it. */
    public void hold(String found, Clock clock) {
        flag(found, clock);
        if (!isHidden()) {
            hide(HiddenWhy.WORDS, clock.instant());
        }
    }

    /** Nobody else is to see it before a moderator has read it. Gives whether others saw it until now. */
    boolean lookFirst(Clock clock) {
        if (isHidden()) {
            return false;
        }
        hide(HiddenWhy.FIRST, clock.instant());
        if (waitingSince == null) {
            waitingSince = hiddenAt;
        }
        return true;
    }

    /**
     * Not every idea is read first any more: lets it through, whoever wrote it. What a report or a word rule is about as
     * well still waits for a ruling.
     */
    Optional<Ruling> letThrough(Person moderator, Clock clock) {
        if (reports.stream().anyMatch(Report::isOpen)) {
            hiddenWhy = HiddenWhy.WORDS;
            return Optional.empty();
        }
        return Optional.of(settle(moderator, Ruling.Words.LEAVE, clock));
    }

    private void await(Clock clock) {
        if (waitingSince == null) {
            waitingSince = clock.instant();
        }
        hideWhenManyAsk(clock);
    }

    private void hideWhenManyAsk(Clock clock) {
        if (!isHidden() && openReports() >= REPORTS_THAT_HIDE) {
            hide(HiddenWhy.REPORTS, clock.instant());
        }
    }

    /** How many different people's reports no ruling has dealt with. */
    public long openReports() {
        return reports.stream()
                .filter(report -> report.isOpen() && report.isByAPerson())
                .count();
    }

    /** Decides, for whoever moderates and did not write it; settles every open report. */
    public Ruling rule(Person moderator, Ruling.Words said, Clock clock) {
        requireModerator(moderator);
        if (waitingSince == null || lastRuling().flatMap(Ruling::openAppeal).isPresent()) {
            throw new RuleBroken("ruling.settled");
        }
        return settle(moderator, said, clock);
    }

    private Ruling settle(Person moderator, Ruling.Words said, Clock clock) {
        Ruling ruling = new Ruling(this, moderator, said, clock);
        rulings.add(ruling);
        reports.stream().filter(Report::isOpen).forEach(report -> report.settle(ruling));
        waitingSince = null;
        if (said.verdict().hides()) {
            hide(HiddenWhy.RULING, isHidden() ? hiddenAt : ruling.at());
        } else {
            show();
        }
        return ruling;
    }

    /** Whether they are that person's own words, in whosever name. */
    private boolean isBy(Person person) {
        return author.isSameAs(person) || person.isSameAs(writer);
    }

    /** {@link NotAllowed} unless that person moderates; a broken rule for one's own words. */
    void requireModerator(Person person) {
        if (!person.is(Role.COMMUNICATIONS)) {
            throw new NotAllowed();
        }
        if (isBy(person)) {
            throw new RuleBroken("ruling.own");
        }
    }

    /** Everything is as it was before that ruling, and with what was reported since. */
    void restore(Ruling undone, Clock clock) {
        reports.stream().filter(report -> report.isSettledBy(undone)).forEach(Report::reopen);
        hiddenAt = undone.before().hiddenAt();
        hiddenWhy = undone.before().hiddenWhy();
        waitingSince = undone.before().waitingSince();
        hideWhenManyAsk(clock);
    }

    /** Its author wrote it anew: the desk reads again what it had asked to rewrite. Gives whether it had. */
    public boolean rewritten(String newWords, Clock clock) {
        words = Text.shortened(newWords.strip(), QUOTED);
        boolean asked = hiddenWhy == HiddenWhy.RULING
                && waitingSince == null
                && lastRuling()
                        .filter(ruling -> ruling.verdict() == Verdict.REWRITE)
                        .isPresent();
        if (asked) {
            waitingSince = clock.instant();
        }
        return asked;
    }

    /** Its author took it away: nobody has to look at it any more. */
    public void withdrawn() {
        waitingSince = null;
    }

    private void hide(HiddenWhy why, Instant at) {
        hiddenAt = at;
        hiddenWhy = why;
    }

    void show() {
        hiddenAt = null;
        hiddenWhy = null;
    }

    Before before() {
        return new Before(hiddenAt, hiddenWhy, waitingSince);
    }

    /** How a matter stood before a ruling. */
    record Before(Instant hiddenAt, HiddenWhy hiddenWhy, Instant waitingSince) {}

    /** The last that was not undone. */
    public Optional<Ruling> lastRuling() {
        return rulings.stream().filter(ruling -> !ruling.isUndone()).reduce((first, second) -> second);
    }

    public Long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(kind, subjectId);
    }

    /** The post or idea that a comment stands under. */
    public Optional<Subject> under() {
        return Optional.ofNullable(underKind).map(one -> new Subject(one, underId));
    }

    public Person author() {
        return author;
    }

    /** The first of what was written. */
    public String words() {
        return words;
    }

    public boolean isHidden() {
        return hiddenAt != null;
    }

    public Optional<Instant> hiddenAt() {
        return Optional.ofNullable(hiddenAt);
    }

    public Optional<HiddenWhy> hiddenWhy() {
        return Optional.ofNullable(hiddenWhy);
    }

    /** Since when it waits for a ruling. */
    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    public List<Report> reports() {
        return List.copyOf(reports);
    }
}
