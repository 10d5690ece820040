package org.prikbord.model.owndata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.Rows;
import org.prikbord.model.base.RuleBroken;

/** Reads what somebody takes along, so many rows at a time that it fits into memory whatever they wrote. */
@ApplicationScoped
public class OwnData {
    /** How long to wait before taking it along again: it is as much work as a hundred pages. */
    public static final Duration PAUSE = Duration.ofHours(1);

    private static final int ROWS = 200;
    private static final int PICTURES = 5;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected OwnData() {}

    public OwnData(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Something of a piece; what it does not have is null.
     *
     * @param key by which the next ones are asked for
     * @param where its address on the board
     */
    public record Row(long key, Instant at, String kind, String title, String text, String where) {}

    /** A picture that the person brought. */
    public record Image(long id, String contentType, String alt, byte[] bytes) {
        /** The end of its file's name. */
        public String ending() {
            return contentType.substring(contentType.indexOf('/') + 1).replace("jpeg", "jpg");
        }
    }

    /**
     * What comes after that key, 0 for the first: some rows, none when that was all.
     *
     * @param language of what has a name in each
     */
    public List<Row> rows(Piece piece, long personId, String language, long after) {
        Query query = em.createNativeQuery(piece.query(), Object[].class)
                .setParameter("me", personId)
                .setParameter("after", after)
                .setMaxResults(ROWS);
        if (piece.isNamed()) {
            query.setParameter("language", language);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Row row(Object... cells) {
        return new Row(
                ((Number) cells[0]).longValue(),
                cells[1] == null ? null : Rows.instant(cells[1]),
                text(cells[2]),
                text(cells[3]),
                text(cells[4]),
                text(cells[5]));
    }

    private static String text(Object cell) {
        return cell == null ? null : cell.toString();
    }

    /** The pictures on the person's posts after that id, a few at a time. */
    public List<Image> images(long personId, long after) {
        return em.createQuery(
                        "select new org.prikbord.model.owndata.OwnData$Image(p.id, p.contentType, p.alt, p.bytes)"
                                + " from Picture p where p.owner.id = :me and p.id > :after order by p.id",
                        Image.class)
                .setParameter("me", personId)
                .setParameter("after", after)
                .setMaxResults(PICTURES)
                .getResultList();
    }

    /**
     * A file or a video that the person put on a post.
     *
     * @param video the id of its bytes; null for a file, which has its own
     */
    public record Brought(long id, String name, Long video, int size) {}

    /** Those after that id, some at a time, without their bytes. */
    public List<Brought> files(long personId, long after) {
        return em.createQuery(
                        "select new org.prikbord.model.owndata.OwnData$Brought(a.id, a.name, a.videoId, a.size)"
                                + " from Attachment a where a.owner.id = :me and a.postId is not null and a.id > :after"
                                + " order by a.id",
                        Brought.class)
                .setParameter("me", personId)
                .setParameter("after", after)
                .setMaxResults(ROWS)
                .getResultList();
    }

    /** The bytes of one that is a file. */
    public byte[] bytes(Brought file) {
        return em.createQuery("select a.bytes from Attachment a where a.id = :id", byte[].class)
                .setParameter("id", file.id())
                .getSingleResult();
    }

    /** When the person may take it along again; empty when they may now. */
    public Optional<Instant> next(long personId) {
        List<?> taken = em.createNativeQuery("select taken_at from data_taken where person_id = :me")
                .setParameter("me", personId)
                .getResultList();
        return taken.stream()
                .map(at -> Rows.instant(at).plus(PAUSE))
                .filter(next -> next.isAfter(clock.instant()))
                .findFirst();
    }

    /** Notes that it is taken along now; of two at once one comes too early. */
    public void take(long personId) {
        Instant now = clock.instant();
        boolean first =
                InsertOnce.insert(em, "insert into data_taken (person_id, taken_at) values (?, ?)", personId, now);
        boolean again = first
                || em.createNativeQuery(
                                        "update data_taken set taken_at = :now where person_id = :me and taken_at <= :before")
                                .setParameter("now", now)
                                .setParameter("me", personId)
                                .setParameter("before", now.minus(PAUSE))
                                .executeUpdate()
                        == 1;
        if (!again) {
            throw new RuleBroken("ownData.often", PAUSE.toMinutes());
        }
    }
}
