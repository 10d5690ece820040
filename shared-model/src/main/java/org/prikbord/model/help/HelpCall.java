package org.prikbord.model.help;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;

/** That a question is urgent: when whoever may help is asked next, and how long the first and the third answer took. */
@Entity
@Table(name = "help_call")
public class HelpCall {
    /** So many people have to answer for nobody more to be asked. */
    public static final int ENOUGH = 3;

    /** So many rounds come by themselves. */
    static final int ROUNDS = 3;

    /** So many there are at most, with those for which who asked said "not yet". */
    static final int MOST_ROUNDS = 6;

    static final Duration BETWEEN = Duration.ofMinutes(3);

    @Id
    private Long postId;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @MapsId
    @JoinColumn(name = "post_id")
    private Post post;

    @Column(name = "asked_at")
    private Instant askedAt;

    private int rounds;

    /** When the next round is due; null when none is. */
    @Column(name = "next_at")
    private Instant nextAt;

    private int asked;

    /** Whether nobody likely was left, so that it went to colleagues instead. */
    private boolean wide;

    private int wanted;

    private int answers;

    /** So many seconds after it was asked; null until then. */
    @Column(name = "first_after")
    private Long firstAfter;

    @Column(name = "third_after")
    private Long thirdAfter;

    /** Written by {@link HelpCalls#thank} alone. */
    @Column(updatable = false)
    private boolean thanked;

    @Version
    private int version;

    protected HelpCall() {}

    /** The first round is due at once; a broken rule for what is no question. */
    HelpCall(Post post, Clock clock) {
        if (post.kind() != PostKind.QUESTION) {
            throw RuleBroken.at("urgent", "help.question");
        }
        this.post = post;
        this.askedAt = clock.instant();
        this.nextAt = askedAt;
        this.wanted = ENOUGH;
    }

    /** Whether a round is to be held now, or should have been. */
    boolean isDue(Clock clock) {
        return nextAt != null && !nextAt.isAfter(clock.instant());
    }

    /**
     * A round was held. The next is due three minutes after this one was, however late this one is.
     *
     * @param told how many were asked; with nobody left there is no next round
     */
    void turned(int told, boolean toColleagues) {
        rounds++;
        asked += told;
        wide = wide || (toColleagues && told > 0);
        nextAt = told > 0 && rounds < ROUNDS ? nextAt.plus(BETWEEN) : null;
    }

    /** Another was asked in the place of somebody who cannot help now. */
    void handedOn() {
        asked++;
    }

    /** Nobody more is asked. */
    void stop() {
        nextAt = null;
    }

    /**
     * Takes over how it was answered.
     *
     * @param at when each person answered for the first time, the earliest first
     * @param helped whether one of the answers solved it
     * @return whether nobody more is asked because of that
     */
    boolean take(List<Instant> at, boolean helped) {
        answers = at.size();
        firstAfter = after(at, 1);
        thirdAfter = after(at, ENOUGH);
        boolean over = helped || isEnough();
        if (over) {
            stop();
        }
        return over;
    }

    private Long after(List<Instant> at, int place) {
        return at.size() < place
                ? null
                : (Long)
                        Math.max(0, Duration.between(askedAt, at.get(place - 1)).toSeconds());
    }

    /** Whether as many answered as were wanted. */
    boolean isEnough() {
        return answers >= wanted;
    }

    /**
     * What was answered did not help yet: the next few are asked at once, and three more answers are wanted.
     * {@link NotAllowed} for who did not ask; a broken rule while it goes on by itself, and when it has gone on for too long.
     */
    public void goOn(Person person, Clock clock) {
        if (!post.author().isSameAs(person)) {
            throw new NotAllowed();
        }
        if (nextAt != null) {
            throw new RuleBroken("help.goes");
        }
        if (rounds >= MOST_ROUNDS || post.answer().isPresent()) {
            throw new RuleBroken("help.over");
        }
        wanted = answers + ENOUGH;
        nextAt = clock.instant();
    }

    public Long postId() {
        return postId;
    }

    public Post post() {
        return post;
    }

    /** As pages show it now. */
    public HelpView view() {
        return new HelpView(
                postId,
                askedAt,
                asked,
                wide,
                rounds == 0 ? null : nextAt,
                rounds == 0,
                answers,
                isEnough(),
                nextAt == null && rounds < MOST_ROUNDS,
                thanked);
    }
}
