package org.prikbord.model.show;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.post.Reader;

/** Shows and the questions for them. */
@ApplicationScoped
public class Shows {
    /** Questions of one person, by name, for one show. */
    static final int MOST_BY_NAME = 20;
    /** Questions for one show. */
    static final int MOST = 1_000;

    private static final int SHOWN = 50;
    private static final Duration RECENT = Duration.ofDays(366);

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Shows() {}

    public Shows(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public void add(Show show) {
        em.persist(show);
    }

    /** The show of a post that the caller has asked for already; {@link NotFound} when it has none. */
    public Show get(long post) {
        return find(post).orElseThrow(NotFound::new);
    }

    /** The show of a post that the caller has asked for already. */
    public Optional<Show> find(long post) {
        return Optional.ofNullable(em.find(Show.class, post));
    }

    /** Shows of the last year and to come that are there for the reader, the latest first. */
    public List<ShowView> all(Reader reader) {
        return reader
                .ask(em.createQuery(
                        "select s from Show s join fetch s.post p where p.hiddenAt is null and p.removedAt is null"
                                + " and s.startsAt > :since and " + reader.condition()
                                + " order by s.startsAt desc, s.id desc",
                        Show.class))
                .setParameter("since", clock.instant().minus(RECENT))
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(Show::view)
                .toList();
    }

    /**
     * Takes a question; the same words twice are one.
     *
     * @param author null for a question without a name, of whom nothing is kept then
     */
    public void ask(Show show, Long author, String words) {
        String asked = Text.required("words", words, ShowQuestion.LONGEST);
        show.requireAskable(author == null, clock);
        if (count(show.id(), null) >= MOST || author != null && count(show.id(), author) >= MOST_BY_NAME) {
            throw RuleBroken.at("words", "show.tooMany");
        }
        InsertOnce.insert(
                em,
                "insert into show_question (post_id, author_id, words, asked_at) values (?, " + author + ", ?, ?)",
                show.id(),
                asked,
                clock.instant());
    }

    /** How many questions there are for a show; of that person alone, where one is given. */
    private long count(long show, Long author) {
        String byName = author == null ? "" : " and q.author.id = " + author;
        return em.createQuery("select count(q) from ShowQuestion q where q.showId = :show" + byName, Long.class)
                .setParameter("show", show)
                .getSingleResult();
    }

    /** The questions for a show: what is open before what is answered, the most wanted first. */
    public List<QuestionView> questions(long show, long reader) {
        return em
                .createQuery(
                        "select q.id as id, q.words as words, a.givenName as given, a.familyName as family,"
                                + " q.answeredAt as answered,"
                                + " (select count(v) from ShowVote v where v.question = q.id) as votes,"
                                + " (select count(v) from ShowVote v where v.question = q.id and v.person = :reader) as mine"
                                + " from ShowQuestion q left join q.author a where q.showId = :show"
                                + " order by case when q.answeredAt is null then 0 else 1 end, votes desc, q.id",
                        Map.class)
                .setParameter("show", show)
                .setParameter("reader", reader)
                .getResultList()
                .stream()
                .map(Shows::view)
                .toList();
    }

    private static QuestionView view(Map<?, ?> row) {
        return new QuestionView(
                (Long) row.get("id"),
                (String) row.get("words"),
                row.get("given") == null ? null : row.get("given") + " " + row.get("family"),
                (Long) row.get("votes"),
                (Instant) row.get("answered"),
                (Long) row.get("mine") > 0);
    }

    /** Votes a question up, or takes that back; however often. */
    public void vote(long show, long question, long person, boolean up) {
        get(show, question);
        if (up) {
            InsertOnce.insert(em, "insert into show_vote (question_id, person_id) values (?, ?)", question, person);
        } else {
            em.createQuery("delete from ShowVote v where v.question = :question and v.person = :person")
                    .setParameter("question", question)
                    .setParameter("person", person)
                    .executeUpdate();
        }
    }

    /** Marks that a question is answered now, or is not yet; the first mark stays. */
    public void answered(long show, long question, boolean now) {
        ShowQuestion asked = get(show, question);
        if (asked.isAnswered() != now) {
            asked.answer(now ? clock.instant() : null);
        }
    }

    /** Takes a question away for good. */
    public void remove(long show, long question) {
        em.createQuery("delete from ShowQuestion q where q.id = :id")
                .setParameter("id", get(show, question).id())
                .executeUpdate();
    }

    private ShowQuestion get(long show, long question) {
        return Optional.ofNullable(em.find(ShowQuestion.class, question))
                .filter(found -> found.showId() == show)
                .orElseThrow(NotFound::new);
    }
}
