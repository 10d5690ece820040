package org.prikbord.model.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.choice.Tally;
import org.prikbord.model.person.Person;

/** Who was dealt which idea. Each question is one statement, however many ideas and people there are. */
@ApplicationScoped
public class Exposures {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Ideas ideas;

    @Inject
    private Clock clock;

    protected Exposures() {}

    public Exposures(EntityManager em, Ideas ideas, Clock clock) {
        this.em = em;
        this.ideas = ideas;
        this.clock = clock;
    }

    /** The card that lies before a person unanswered. */
    public Optional<Exposure> open(long challengeId, long personId) {
        return em.createQuery(
                        "select e from Exposure e join e.idea m join Idea i on i.id = m.rootId where e.person.id ="
                                + " :person and i.challenge.id = :challenge and e.answer is null and i.hiddenAt is null"
                                + " and not exists (select 1 from Decision d where d.idea = i) and not exists (select 1"
                                + " from Exposure x where x.idea.rootId = i.id and x.person = e.person and x.answer is not"
                                + " null) order by e.id",
                        Exposure.class)
                .setParameter("challenge", challengeId)
                .setParameter("person", personId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The ideas that a person can still be dealt: those of others, shown to everybody, without an answer, on which they said nothing yet. */
    public List<Long> unseen(long challengeId, long personId) {
        return em.createQuery(
                        "select i.id from Idea i where i.challenge.id = :challenge and i.author.id <> :person and not"
                                + " exists (select 1 from Idea k join k.coauthors p where k = i and p.id = :person) and "
                                + Shown.idea("i") + " and not exists (select 1 from Decision d where"
                                + " d.idea = i) and not exists (select 1 from Exposure e where e.idea.rootId = i.id and"
                                + " e.person.id = :person) and not exists (select 1 from Vote v where v.idea.rootId = i.id"
                                + " and v.person.id = :person) order by i.id",
                        Long.class)
                .setParameter("challenge", challengeId)
                .setParameter("person", personId)
                .getResultList();
    }

    /** How many cards of a challenge a person has answered. */
    public long answered(long challengeId, long personId) {
        return em.createQuery(
                        "select count(distinct e.idea.rootId) from Exposure e where e.person.id = :person and"
                                + " e.idea.challenge.id = :challenge and e.answer is not null",
                        Long.class)
                .setParameter("challenge", challengeId)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /**
     * How often each idea of a challenge was dealt, and what those said to whom it was. Support that was given on an
     * idea's own page counts for nothing here: whoever follows a link there was sent by somebody. How much each answer
     * counts is {@link Tally#voice}.
     */
    public List<Tally> tallies(long challengeId) {
        return em.createQuery(
                        "select i.id, count(x.person), " + voices("is not null") + ", " + voices("is null")
                                + " from Idea i left join " + cards("m.challenge.id = :challenge")
                                + " x on x.idea = i.id"
                                + " left join " + supporters("m.challenge.id = :challenge")
                                + " v on v.idea = x.idea and v.person = x.person"
                                + " left join (select x.person as person, count(x.idea) as dealt, "
                                + saying("is not null") + " as yes, " + saying("is null") + " as no from "
                                + cards("m.challenge.id = :challenge") + " x left join "
                                + supporters("m.challenge.id = :challenge")
                                + " v on v.idea = x.idea and v.person = x.person group by x.person) p"
                                + " on p.person = x.person"
                                + " where i.challenge.id = :challenge and " + Shown.idea("i")
                                + " group by i.id order by i.id",
                        Object[].class)
                .setParameter("challenge", challengeId)
                .setParameter("skip", CardAnswer.SKIP)
                .getResultStream()
                .map(row -> new Tally(
                        (Long) row[0],
                        ((Long) row[1]).intValue(),
                        ((Number) row[2]).doubleValue(),
                        ((Number) row[3]).doubleValue()))
                .toList();
    }

    /**
     * Who was dealt which ideas, and whether they answered (said) or skipped: each person once for an idea, though they
     * may have been dealt more than one of those that it was made of.
     */
    private static String cards(String which) {
        return "(select m.rootId as idea, e.person.id as person,"
                + " sum(case when e.answer <> :skip then 1 else 0 end) as said,"
                + " sum(case when e.answer = :skip then 1 else 0 end) as skipped"
                + " from Exposure e join e.idea m where " + which + " group by m.rootId, e.person.id)";
    }

    /** Who is for which ideas, each person once for an idea. */
    private static String supporters(String which) {
        return "(select distinct m.rootId as idea, v.person.id as person from Vote v join v.idea m where " + which
                + ")";
    }

    /** How many answers are for it, or are not. */
    private static String saying(String vote) {
        return "sum(case when x.said > 0 and v.person " + vote + " then 1 else 0 end)";
    }

    /** The voices of those answers: {@link Tally#voice} as the database computes it. */
    private static String voices(String vote) {
        return "sum(case when x.said > 0 and v.person " + vote + " then least(1.0, " + Tally.CARDS_OF_A_VOICE
                + ".0 / p.dealt) * least(1.0, 4.0 * (p.yes + 0.5) * (p.no + 0.5) / " + Tally.VARIED
                + " / ((p.yes + p.no + 1) * (p.yes + p.no + 2))) else 0.0 end)";
    }

    /** What was said to the cards of these ideas, one answer of everybody counting one; only of those that were dealt. */
    public List<CardCount> counts(Collection<Long> ideaIds) {
        return ideaIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select new org.prikbord.model.idea.CardCount(x.idea, count(x.person),"
                                        + " " + saying("is not null") + ", " + saying("is null") + ","
                                        + " sum(case when x.said = 0 and x.skipped > 0 then 1 else 0 end))"
                                        + " from " + cards("m.rootId in :ids") + " x left join "
                                        + supporters("m.rootId in :ids")
                                        + " v on v.idea = x.idea and v.person = x.person group by x.idea",
                                CardCount.class)
                        .setParameter("skip", CardAnswer.SKIP)
                        .setParameter("ids", ideaIds)
                        .getResultList();
    }

    /** Deals an idea to a person, once, while the challenge takes votes. */
    public void deal(long ideaId, Person person) {
        ideas.requireVotesOpen(ideas.get(ideaId));
        InsertOnce.insert(
                em,
                "insert into exposure (person_id, idea_id, dealt_at) values (?, ?, ?)",
                person.id(),
                ideaId,
                clock.instant());
    }

    /**
     * Says something to a card that was dealt, or something else than before, while the challenge takes votes.
     *
     * @return whether that changed anything
     */
    public boolean answer(long ideaId, Person person, CardAnswer answer) {
        Exposure exposure = em.createQuery(
                        "from Exposure e where e.person = :person and e.idea.rootId ="
                                + " (select m.rootId from Idea m where m.id = :idea)"
                                + " order by case when e.answer is null then 0 else 1 end, e.id",
                        Exposure.class)
                .setParameter("person", person)
                .setParameter("idea", ideaId)
                .setMaxResults(1)
                // two answers at once would leave a vote beside a no
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Idea idea = exposure.idea().root();
        boolean moved = answer == CardAnswer.YES ? ideas.vote(idea, person) : ideas.unvote(idea, person);
        boolean other = !exposure.answer().equals(Optional.of(answer));
        exposure.answer(answer);
        return moved || other;
    }
}
