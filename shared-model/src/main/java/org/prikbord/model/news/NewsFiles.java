package org.prikbord.model.news;

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
import org.prikbord.model.base.Digests;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;

/** Files with news, and the pieces that came of them. */
@ApplicationScoped
public class NewsFiles {
    /** The board notes its progress every few seconds: after so long it stopped, with its node. */
    static final Duration STOPPED_AFTER = Duration.ofMinutes(2);

    private static final int SHOWN = 20;
    private static final int ASKED_AT_ONCE = 500;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected NewsFiles() {}

    public NewsFiles(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public void add(NewsFile file) {
        em.persist(file);
    }

    /** {@link NotFound} when there is none. */
    public NewsFile get(long id) {
        return Optional.ofNullable(em.find(NewsFile.class, id)).orElseThrow(NotFound::new);
    }

    /**
     * Whether the board is to be busy with the file from now on: whoever is told so does it, alone. Work that stopped
     * can be taken up again.
     */
    public boolean begin(long id, NewsState from, NewsState to) {
        Instant now = clock.instant();
        return em.createQuery("update NewsFile f set f.state = :to, f.touchedAt = :now, f.done = 0 where f.id = :id"
                                + " and (f.state = :from or f.state = :to and f.touchedAt < :stopped)")
                        .setParameter("to", to)
                        .setParameter("from", from)
                        .setParameter("now", now)
                        .setParameter("stopped", now.minus(STOPPED_AFTER))
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Forgets a file of which nothing became a post. */
    public void drop(long id) {
        em.createQuery("delete from NewsFile f where f.id = :id and f.state = :state")
                .setParameter("id", id)
                .setParameter("state", NewsState.LOOKED_AT)
                .executeUpdate();
    }

    /** Whether the piece is here, or was. */
    public boolean isKnown(String source) {
        return em.find(NewsPiece.class, Digests.hexOf(source)) != null;
    }

    /** How many of these pieces are here, or were. */
    public int known(List<String> sources) {
        List<String> keys = sources.stream().map(Digests::hexOf).distinct().toList();
        long known = 0;
        for (int at = 0; at < keys.size(); at += ASKED_AT_ONCE) {
            known += em.createQuery("select count(n) from NewsPiece n where n.sourceKey in :keys", Long.class)
                    .setParameter("keys", keys.subList(at, Math.min(keys.size(), at + ASKED_AT_ONCE)))
                    .getSingleResult();
        }
        return (int) known;
    }

    /** Notes that a piece became a post; false when it is known, also when another node did the same just now. */
    public boolean note(String source, long file, long post) {
        return InsertOnce.insert(
                em,
                "insert into news_piece (source_key, file_id, post_id) values (?, ?, ?)",
                Digests.hexOf(source),
                file,
                post);
    }

    /** The ids of posts that came of a file and are there still, at most so many. */
    public List<Long> posts(long file, int most) {
        return em.createQuery(
                        "select n.postId from NewsPiece n where n.fileId = :file and n.postId is not null order by"
                                + " n.postId",
                        Long.class)
                .setParameter("file", file)
                .setMaxResults(most)
                .getResultList();
    }

    /** Forgets the pieces of a file, which may come again. */
    public void forgetPieces(long file) {
        em.createQuery("delete from NewsPiece n where n.fileId = :file")
                .setParameter("file", file)
                .executeUpdate();
    }

    /** The last files, the latest first. */
    public List<NewsFileView> latest() {
        Instant stopped = clock.instant().minus(STOPPED_AFTER);
        return em
                .createQuery(
                        "select f.id as id, f.name as name, o.givenName as given, o.familyName as family,"
                                + " f.state as state, f.found as found, f.done as done, f.brought as brought,"
                                + " f.picturesMissed as missed, f.givenAt as givenAt, f.touchedAt as touchedAt"
                                + " from NewsFile f join f.owner o order by f.id desc",
                        Map.class)
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(row -> view(row, stopped))
                .toList();
    }

    private static NewsFileView view(Map<?, ?> row, Instant stopped) {
        NewsState state = (NewsState) row.get("state");
        return new NewsFileView(
                (Long) row.get("id"),
                (String) row.get("name"),
                row.get("given") + " " + row.get("family"),
                state,
                (Integer) row.get("found"),
                (Integer) row.get("done"),
                (Integer) row.get("brought"),
                (Integer) row.get("missed"),
                (Instant) row.get("givenAt"),
                state.isBusy() && ((Instant) row.get("touchedAt")).isBefore(stopped));
    }
}
