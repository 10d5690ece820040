package org.prikbord.model.post;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.prikbord.model.base.RuleBroken;

/** A choice that a post offers until its last day is over. What it offers does not change: people have voted on it. */
@Entity
@Table(name = "poll")
public class Poll {
    @Id
    private Long postId;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @MapsId
    @JoinColumn(name = "post_id")
    private Post post;

    private boolean multiple;

    private boolean anonymous;

    private boolean late;

    @Column(name = "closes_at")
    private Instant closesAt;

    /** Counted by the database alone, for many who vote at once. */
    @Column(updatable = false)
    private int voices;

    @ElementCollection
    @CollectionTable(name = "poll_option", joinColumns = @JoinColumn(name = "post_id"))
    @OrderColumn(name = "place")
    private List<PollOption> options = new ArrayList<>();

    protected Poll() {}

    public Poll(Post post, PollTerms terms, Clock clock) {
        this.post = post;
        this.multiple = terms.multiple();
        this.anonymous = terms.anonymous();
        this.late = terms.late();
        this.closesAt = terms.end(clock);
        terms.options().forEach(option -> options.add(new PollOption(option)));
    }

    /** A broken rule unless one may choose these now: it is not over, they exist, and there are not too many. */
    void requireChoosable(Set<Integer> places, Clock clock) {
        if (isOver(clock)) {
            throw new RuleBroken("poll.over");
        }
        if (places.stream().anyMatch(place -> place < 0 || place >= options.size())) {
            throw RuleBroken.at("options", "choice.unknown", "");
        }
        if (places.size() > 1 && !multiple) {
            throw RuleBroken.at("options", "poll.one");
        }
    }

    boolean isOver(Clock clock) {
        return !clock.instant().isBefore(closesAt);
    }

    public Long postId() {
        return postId;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    /** As pages show it now: without the counts while they are kept back. */
    PollView view(Clock clock) {
        boolean over = isOver(clock);
        boolean counted = over || !late;
        List<PollView.Option> shown = IntStream.range(0, options.size())
                .mapToObj(place -> option(place, counted))
                .toList();
        return new PollView(
                multiple,
                anonymous,
                counted,
                over,
                closesAt.atZone(clock.getZone()).toLocalDate().minusDays(1),
                voices,
                shown);
    }

    private PollView.Option option(int place, boolean counted) {
        PollOption option = options.get(place);
        return new PollView.Option(place, option.text(), counted ? option.votes() : 0);
    }

    /** All that it offers, as one text. */
    public String words() {
        return String.join("\n", options.stream().map(PollOption::text).toList());
    }
}
