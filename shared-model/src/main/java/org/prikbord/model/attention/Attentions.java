package org.prikbord.model.attention;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.Reader;

/** What people follow and have muted. Doing so twice, or at once from two devices, is doing it once; the last word counts. */
@ApplicationScoped
public class Attentions {
    /** So many at most are listed, the latest. */
    public static final int MOST = 500;

    private static final String ABOVE_POST = "(a.kind = org.prikbord.model.attention.AttentionKind.PERSON"
            + " and a.subjectId = p.author.id)"
            + " or (a.kind = org.prikbord.model.attention.AttentionKind.TEAM"
            + " and exists (select 1 from Post g join g.audience gt where g = p and gt.id = a.subjectId))"
            + " or (a.kind = org.prikbord.model.attention.AttentionKind.TOPIC"
            + " and exists (select 1 from Post f join f.topics ft where f = p and ft.name = a.topic))";

    private static final String POST_ITSELF =
            "(a.kind = org.prikbord.model.attention.AttentionKind.POST and a.subjectId = p.id)";

    /** That the attention a concerns the post p in a query: the post itself, its author, a team or a topic of it. */
    public static final String CONCERNS = "(" + POST_ITSELF + " or " + ABOVE_POST + ")";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Attentions() {}

    public Attentions(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public void follow(long personId, Subject subject) {
        set(personId, subject, false);
    }

    /** Who mutes what they followed follows it no more. */
    public void mute(long personId, Subject subject) {
        set(personId, subject, true);
    }

    private void set(long personId, Subject subject, boolean muted) {
        boolean first = InsertOnce.insert(
                em,
                "insert into attention (person_id, kind, subject_id, topic, muted, since) values (?, ?, ?, ?, ?, ?)",
                personId,
                subject.kind().key(),
                subject.id(),
                subject.topic(),
                muted,
                clock.instant());
        if (!first) {
            em.createQuery("update Attention a set a.muted = :muted, a.since = :now where a.personId = :person"
                            + " and a.kind = :kind and a.subjectId = :id and a.topic = :topic and a.muted <> :muted")
                    .setParameter("muted", muted)
                    .setParameter("now", clock.instant())
                    .setParameter("person", personId)
                    .setParameter("kind", subject.kind())
                    .setParameter("id", subject.id())
                    .setParameter("topic", subject.topic())
                    .executeUpdate();
        }
    }

    /** The person follows that no more, or hears of it again; also of what is not there for them any more. */
    public void forget(long personId, Subject subject, boolean muted) {
        em.createQuery("delete from Attention a where a.personId = :person and a.kind = :kind"
                        + " and a.subjectId = :id and a.topic = :topic and a.muted = :muted")
                .setParameter("person", personId)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setParameter("topic", subject.topic())
                .setParameter("muted", muted)
                .executeUpdate();
    }

    /** All that the person follows or has muted, the latest first, at most {@link #MOST}. */
    public List<Attention> of(long personId) {
        return em.createQuery(
                        "select a from Attention a where a.personId = :person order by a.since desc, a.id desc",
                        Attention.class)
                .setParameter("person", personId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * What of it concerns these posts, as far as they are there for the reader: nobody learns whose a post is, or for
     * whom, by muting people. Muting a topic
     * does not mute what one wrote on it oneself. One statement.
     */
    public Map<Long, List<Attention>> among(long personId, Collection<Long> postIds, Reader reader) {
        if (postIds.isEmpty()) {
            return Map.of();
        }
        return reader.ask(em.createQuery(
                        "select p.id, a from Post p join Attention a on " + CONCERNS
                                + " where p.id in :ids and a.personId = :person and p.hiddenAt is null"
                                + " and (a.muted = false or p.author.id <> :person or " + POST_ITSELF + ") and "
                                + reader.condition() + " order by p.id, a.id",
                        Object[].class))
                .setParameter("ids", postIds)
                .setParameter("person", personId)
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Attention) row[1], toList())));
    }

    /** Who follows that post. */
    public List<Person> followersOf(Post post) {
        return followers(post, POST_ITSELF);
    }

    /** Who follows its author, a team that it is for, or a topic of it. */
    public List<Person> waitingFor(Post post) {
        return followers(post, "(" + ABOVE_POST + ")");
    }

    /**
     * Asked for each post that is written, mostly in vain: so that what follows is looked through and nothing else, and what
     * was read before it is not looked at for changes.
     */
    private List<Person> followers(Post post, String concerns) {
        List<Long> ids = em.createQuery(
                        "select distinct a.personId from Attention a, Post p where p = :post and a.muted = false and "
                                + concerns,
                        Long.class)
                .setParameter("post", post)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select w from Person w where w.id in :ids and w.active = true order by w.id",
                                Person.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .filter(post::isFor)
                        .toList();
    }
}
