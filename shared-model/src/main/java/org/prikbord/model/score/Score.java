package org.prikbord.model.score;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.challenge.PhaseForbids;
import org.prikbord.model.idea.Idea;

/** What an expert thinks of an idea: a mark for each criterion, and why. They may change it until the votes and what others think are shown. */
@Entity
@Table(name = "score")
public class Score {
    /** At least a sentence. */
    public static final int SHORTEST_REASON = 10;

    public static final int LONGEST_REASON = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "expert_id")
    private Expert expert;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @ElementCollection
    @CollectionTable(name = "score_mark", joinColumns = @JoinColumn(name = "score_id"))
    @OrderColumn(name = "position")
    private List<Mark> marks = new ArrayList<>();

    private String reason;

    @Column(name = "scored_at")
    private Instant at;

    protected Score() {}

    Score(Expert expert, Idea idea, Card card, Clock clock) {
        if (!idea.challenge().id().equals(expert.challenge().id()) || idea.isHidden()) {
            throw new NotFound();
        }
        if (idea.author().isSameAs(expert.person())) {
            throw new RuleBroken("score.own");
        }
        this.expert = expert;
        this.idea = idea;
        change(card, clock);
    }

    /** Says it otherwise; gives whether that is different. */
    boolean change(Card card, Clock clock) {
        expert.challenge().requireScoresOpen(clock);
        if (card.marks().equals(marks) && card.reason().equals(reason)) {
            return false;
        }
        if (at != null && !expert.challenge().hidesVotes(clock)) {
            throw new PhaseForbids(expert.challenge().phaseAt(clock), "score.shown");
        }
        marks.clear();
        marks.addAll(card.marks());
        reason = card.reason();
        at = clock.instant();
        return true;
    }

    /** A card as an expert has filled it in, with a mark for each criterion. */
    public record Card(List<Mark> marks, String reason) {
        public Card {
            marks = List.copyOf(marks);
            reason = Text.explained("reason", reason, SHORTEST_REASON, LONGEST_REASON);
        }

        /**
         * Checks what was given against what the charter asks now.
         *
         * @param criteria the names of its criteria
         * @param given marks by the name of the criterion; those that the charter does not have are left out
         */
        public static Card of(Collection<String> criteria, Map<String, Integer> given, String reason) {
            List<Mark> marks = new ArrayList<>();
            for (String criterion : criteria) {
                Integer mark = given.get(criterion);
                if (mark == null) {
                    throw RuleBroken.at("marks", "score.missing", criterion);
                }
                marks.add(new Mark(criterion, mark));
            }
            return new Card(marks, reason);
        }
    }

    public Long id() {
        return id;
    }

    /** By the name of the criterion, in the order in which they were asked for. */
    public Map<String, Integer> marks() {
        Map<String, Integer> given = new LinkedHashMap<>();
        marks.forEach(mark -> given.put(mark.criterion(), mark.value()));
        return given;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
