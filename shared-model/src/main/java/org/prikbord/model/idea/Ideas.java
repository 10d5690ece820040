package org.prikbord.model.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.PhaseForbids;
import org.prikbord.model.challenge.Reader;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** The ideas with their votes and answers. A page of them takes one statement. */
@ApplicationScoped
public class Ideas {
    static final String ROW = "select new org.prikbord.model.idea.IdeaRow(i.id, c.id, c.title,"
            + " " + PersonView.row("a", "t") + ","
            + " size(i.coauthors), i.title, i.text, " + DetailRow.of("c", "i")
            + ", i.createdAt, i.editedAt, i.version,"
            + " case when c.closedAt is not null or c.schedule.decideFrom <= :now"
            + " then (select count(distinct v.person.id) from Vote v where v.idea.rootId = i.id) end,"
            + " (select count(m) from Comment m where m.idea.rootId = i.id and m.hiddenAt is null),"
            + " d.outcome, d.reason, d.tone, d.condition, d.reviveOn, d.at, d.version,"
            + " b.id, b.userName, b.givenName, b.familyName, bt.name)"
            + " from Idea i join i.challenge c join i.author a join a.team t"
            + " left join Decision d on d.idea = i left join d.by b left join b.team bt where ";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Ideas() {}

    public Ideas(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Newest first; starts after that key, or at the newest for null. */
    public Page<IdeaView> page(long challengeId, PageKey before, int limit) {
        return page(challengeId, "", UnaryOperator.identity(), before, limit);
    }

    /** Those that have no answer yet, newest first. */
    public Page<IdeaView> waiting(long challengeId, PageKey before, int limit) {
        return page(challengeId, " and d.id is null", UnaryOperator.identity(), before, limit);
    }

    /** Those that have their answer, newest first. */
    public Page<IdeaView> decided(long challengeId, PageKey before, int limit) {
        return page(challengeId, " and d.id is not null", UnaryOperator.identity(), before, limit);
    }

    /** Those that hear nothing, newest first. */
    public Page<IdeaView> quiet(long challengeId, Quiet how, PageKey before, int limit) {
        return page(challengeId, " and " + how.condition(), query -> how.ask(query, clock), before, limit);
    }

    private Page<IdeaView> page(
            long challengeId, String only, UnaryOperator<TypedQuery<IdeaRow>> asked, PageKey before, int limit) {
        String earlier = before == null ? "" : " and i.createdAt <= :at and (i.createdAt < :at or i.id < :id)";
        int size = Page.limit(limit);
        TypedQuery<IdeaRow> query = asked.apply(em.createQuery(
                        ROW + "c.id = :challenge and " + Shown.idea("i") + only + earlier
                                + " order by i.createdAt desc, i.id desc",
                        IdeaRow.class))
                .setParameter("now", LocalDateTime.now(clock))
                .setParameter("challenge", challengeId)
                .setMaxResults(size + 1);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        return Page.of(query.getResultList(), size, row -> new PageKey(row.createdAt(), row.id()))
                .map(IdeaRow::view);
    }

    /** How many ideas of each of these challenges got which answer. */
    public Map<Long, Map<Outcome, Long>> outcomes(Collection<Long> challengeIds) {
        Map<Long, Map<Outcome, Long>> outcomes = new HashMap<>();
        if (!challengeIds.isEmpty()) {
            em.createQuery(
                            "select i.challenge.id, d.outcome, count(d) from Decision d join d.idea i"
                                    + " where i.challenge.id in :ids group by i.challenge.id, d.outcome",
                            Object[].class)
                    .setParameter("ids", challengeIds)
                    .getResultStream()
                    .forEach(row -> outcomes.computeIfAbsent((Long) row[0], id -> new EnumMap<>(Outcome.class))
                            .put((Outcome) row[1], (Long) row[2]));
        }
        return outcomes;
    }

    /** One idea as pages show it; for a part of another one that one, under which everybody finds it. */
    public Optional<IdeaView> view(long id) {
        return view(id, true, 0);
    }

    /** The same; a hidden one for its authors and moderators only. */
    public Optional<IdeaView> view(long id, SignedIn reader) {
        return view(id, reader.seesHidden(), reader.personId());
    }

    private Optional<IdeaView> view(long id, boolean all, long reader) {
        return em.createQuery(
                        ROW
                                + "i.id = (select m.rootId from Idea m where m.id = :id) and (i.hiddenAt is null or"
                                + " a.id = :reader or :all = true or exists (select 1 from Idea k join k.coauthors o"
                                + " where k = i and o.id = :reader))",
                        IdeaRow.class)
                .setParameter("now", LocalDateTime.now(clock))
                .setParameter("id", id)
                .setParameter("reader", reader)
                .setParameter("all", all)
                .getResultStream()
                .findFirst()
                .map(IdeaRow::view);
    }

    /** Those of a person in a challenge that others do not see now, in the order in which they were proposed. */
    public List<IdeaView> hiddenOf(long personId, long challengeId) {
        return em.createQuery(
                        ROW + "c.id = :challenge and a.id = :author and i.hiddenAt is not null order by i.id",
                        IdeaRow.class)
                .setParameter("now", LocalDateTime.now(clock))
                .setParameter("challenge", challengeId)
                .setParameter("author", personId)
                .getResultStream()
                .map(IdeaRow::view)
                .toList();
    }

    /** Those of these ideas that are there for the reader, by id. */
    public Map<Long, IdeaBrief> briefs(Collection<Long> ids, Reader reader) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        TypedQuery<IdeaBrief> query = em.createQuery(
                "select new org.prikbord.model.idea.IdeaBrief("
                        + "i.id, i.title, c.title, i.createdAt, d.outcome, d.reason)"
                        + " from Idea i join i.challenge c left join Decision d on d.idea = i"
                        + " where i.id in :ids and " + Shown.idea("i") + reader.condition(),
                IdeaBrief.class);
        return reader.ask(query.setParameter("ids", ids), clock)
                .getResultStream()
                .collect(Collectors.toMap(IdeaBrief::id, Function.identity()));
    }

    public Optional<Idea> find(long id) {
        return Optional.ofNullable(em.find(Idea.class, id));
    }

    /** The idea, or {@link NotFound}. */
    public Idea get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** The idea, with nobody else changing it until the transaction ends; or {@link NotFound}. */
    public Idea getLocked(long id) {
        return Optional.ofNullable(em.find(Idea.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** Stores a new idea and gives it its id. */
    public void add(Idea idea) {
        em.persist(idea);
    }

    /**
     * Votes, while the challenge takes votes, for the words that the idea has now. Twice is once; gives whether that
     * changed anything.
     */
    public boolean vote(Idea idea, Person person) {
        requireVotesOpen(idea);
        boolean first = InsertOnce.insert(
                em,
                "insert into vote (idea_id, person_id, created_at, version) values (?, ?, ?, ?)",
                idea.id(),
                person.id(),
                clock.instant(),
                idea.version());
        return first || stands(idea, person);
    }

    private boolean stands(Idea idea, Person voter) {
        return em.createQuery("update Vote v set v.version = :version where v.idea = :idea and v.person = :person"
                                + " and v.version < :version")
                        .setParameter("version", idea.version())
                        .setParameter("idea", idea)
                        .setParameter("person", voter)
                        .executeUpdate()
                > 0;
    }

    /** Takes a vote back, from all that the idea is made of, while the challenge takes votes. Gives whether that changed anything. */
    public boolean unvote(Idea idea, Person person) {
        requireVotesOpen(idea);
        return em.createQuery("delete from Vote v where v.person = :person"
                                + " and v.idea.id in (select m.id from Idea m where m.rootId = :idea)")
                        .setParameter("idea", idea.root().id())
                        .setParameter("person", person)
                        .executeUpdate()
                > 0;
    }

    /** Asks for the phase while nobody can be told that it has ended: whoever counts after that counts this vote. */
    void requireVotesOpen(Idea idea) {
        em.find(Challenge.class, idea.challenge().id(), LockModeType.PESSIMISTIC_READ)
                .requireVotesOpen(clock);
    }

    /** Which of these ideas that person voted for. */
    public Set<Long> votesOf(long personId, Collection<Long> ideaIds) {
        return ideaIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select v.idea.rootId from Vote v where v.person.id = :person and v.idea.rootId in"
                                        + " :ids",
                                Long.class)
                        .setParameter("person", personId)
                        .setParameter("ids", ideaIds)
                        .getResultList());
    }

    /** Active people who voted for an idea. */
    public List<Person> voters(long ideaId) {
        return em.createQuery(
                        "select distinct p from Vote v join v.person p where v.idea.rootId = :idea and p.active = true"
                                + " order by p.id",
                        Person.class)
                .setParameter("idea", ideaId)
                .getResultList();
    }

    /** Active people who proposed, commented or voted in a challenge. */
    public List<Person> takingPart(long challengeId) {
        return em.createQuery(
                        "select p from Person p where p.active = true and ("
                                + "exists (select 1 from Idea i where i.challenge.id = :id and i.author = p)"
                                + " or exists (select 1 from Vote v where v.idea.challenge.id = :id and v.person = p)"
                                + " or exists (select 1 from Comment m where m.idea.challenge.id = :id"
                                + " and m.author = p)) order by p.id",
                        Person.class)
                .setParameter("id", challengeId)
                .getResultList();
    }

    /**
     * Answers an idea, once; gives whether this was the time. The same answer again, from the same person, is a retry.
     */
    public boolean decide(long ideaId, Person by, Reply reply) {
        Idea idea = getLocked(ideaId);
        if (!idea.stands()) {
            throw new NotFound();
        }
        Decision decision = new Decision(idea, by, reply, clock);
        Optional<Decision> earlier = decisionOn(ideaId);
        if (earlier.isEmpty()) {
            em.createQuery("delete from PreparedReply p where p.idea = :idea")
                    .setParameter("idea", idea)
                    .executeUpdate();
            em.persist(decision);
            return true;
        }
        if (!earlier.get().isSameAs(by, reply)) {
            throw new PhaseForbids(idea.challenge().phaseAt(clock), "idea.decided");
        }
        return false;
    }

    /**
     * Answers again what was answered with "later"; gives whether this was the time, as a retry changes nothing.
     *
     * @param basedOn the version of the answer that was seen
     */
    public boolean decideAgain(long ideaId, Person by, Reply reply, int basedOn) {
        getLocked(ideaId);
        Decision decision = decisionOn(ideaId).orElseThrow(NotFound::new);
        if (basedOn < decision.version() && decision.isSameAs(by, reply)) {
            return false;
        }
        em.persist(decision.again(by, reply, basedOn, clock));
        return true;
    }

    /** What was answered to an idea before its present answer, the last first. */
    public List<DecisionView> earlierReplies(long ideaId) {
        return em.createQuery(
                        "select new org.prikbord.model.idea.IdeaView$DecisionView("
                                + PersonView.row("b", "t")
                                + ", e.outcome, e.reason, e.tone, e.condition, e.reviveOn, e.at, 0)"
                                + " from EarlierReply e join e.by b join b.team t where e.idea.id = :idea"
                                + " order by e.id desc",
                        DecisionView.class)
                .setParameter("idea", ideaId)
                .getResultList();
    }

    public Optional<Decision> decisionOn(long ideaId) {
        return em.createQuery("from Decision d where d.idea.id = :idea", Decision.class)
                .setParameter("idea", ideaId)
                .getResultStream()
                .findFirst();
    }
}
