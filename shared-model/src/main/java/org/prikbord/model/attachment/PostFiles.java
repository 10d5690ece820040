package org.prikbord.model.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.file.Videos;
import org.prikbord.model.person.Person;

/** The files and videos on posts, and on those that are planned: some files, or one video. */
@ApplicationScoped
public class PostFiles {
    private static final String WAITING = "select new org.prikbord.model.attachment.PostFile("
            + "a.id, a.plannedId, a.name, a.alt, a.size, case when a.videoId is null then false else true end)"
            + " from Attachment a where a.plannedId in :ids order by a.plannedId, a.place";

    /** On nothing yet, and waiting for nothing. */
    static final String LOOSE = "a.idea is null and a.postId is null and a.plannedId is null";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Videos videos;

    protected PostFiles() {}

    public PostFiles(EntityManager em, Clock clock) {
        this.em = em;
        this.videos = new Videos(em, clock);
    }

    /** What waits for these planned posts, whose ids it has instead of a post's; in its order, without the bytes. */
    public List<PostFile> waitingFor(Collection<Long> plannedIds) {
        return plannedIds.isEmpty()
                ? List.of()
                : em.createQuery(WAITING, PostFile.class)
                        .setParameter("ids", plannedIds)
                        .getResultList();
    }

    /** Puts uploads of that person on their post. */
    public void attach(Person who, long post, List<Attached> files) {
        put("postId", who, post, files);
    }

    /** Keeps uploads of that person for what they plan. */
    public void keep(Person who, long planned, List<Attached> files) {
        put("plannedId", who, planned, files);
    }

    private void put(String place, Person who, long on, List<Attached> files) {
        if (files.isEmpty()) {
            return;
        }
        if (files.size() > Attachment.MOST_ON_A_POST) {
            throw RuleBroken.at("files", "files.tooMany", Attachment.MOST_ON_A_POST);
        }
        // what they go with is only known to the database from here on
        em.flush();
        for (int at = 0; at < files.size(); at++) {
            put(place, who, on, files.get(at), at);
        }
        List<Long> films = em.createQuery(
                        "select a.videoId from Attachment a where a." + place + " = :on and a.videoId is not null",
                        Long.class)
                .setParameter("on", on)
                .getResultList();
        if (!films.isEmpty() && files.size() > 1) {
            throw RuleBroken.at("files", "files.mixed");
        }
        films.forEach(id -> videos.get(id).keep(who));
    }

    /** Asked and done in one, past the bytes: of two posts that take the same upload, one does. */
    private void put(String place, Person who, long on, Attached file, int at) {
        boolean taken = em.createQuery("update Attachment a set a." + place + " = :on, a.place = :at, a.alt = :alt"
                                + " where a.id = :id and a.owner = :who and " + LOOSE)
                        .setParameter("on", on)
                        .setParameter("at", at)
                        .setParameter("alt", Text.optional("alt", file.alt(), Attachment.LONGEST_ALT))
                        .setParameter("id", file.id())
                        .setParameter("who", who)
                        .executeUpdate()
                == 1;
        if (!taken) {
            throw RuleBroken.at("files", "files.unknown");
        }
    }

    /** Lets go of what waited for a planned post: they are loose uploads again. */
    public void release(long plannedId) {
        List<Long> films = em.createQuery(
                        "select a.videoId from Attachment a where a.plannedId = :planned and a.videoId is not null",
                        Long.class)
                .setParameter("planned", plannedId)
                .getResultList();
        em.createQuery("update Attachment a set a.plannedId = null where a.plannedId = :planned")
                .setParameter("planned", plannedId)
                .executeUpdate();
        if (!films.isEmpty()) {
            videos.release(films);
        }
    }

    /** Takes away what is on a post, with the bytes of its video. */
    public void removeFrom(long postId) {
        for (String what : List.of(
                "Video v where v.id in (select a.videoId from Attachment a where a.postId = :post)",
                "Attachment a where a.postId = :post")) {
            em.createQuery("delete from " + what).setParameter("post", postId).executeUpdate();
        }
    }
}
