package org.prikbord.model.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.file.Videos;
import org.prikbord.model.person.Person;

/** The files and videos on posts, and on those that are planned: some files, or one video. */
@ApplicationScoped
public class PostFiles {
    private static final String VIEW = "select new org.prikbord.model.attachment.PostFile("
            + "a.id, a.%1$s, a.name, a.alt, a.size, case when a.videoId is null then false else true end)"
            + " from Attachment a where a.%1$s in :ids order by a.%1$s, a.place";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Videos videos;

    protected PostFiles() {}

    public PostFiles(EntityManager em, Clock clock) {
        this.em = em;
        this.videos = new Videos(em, clock);
    }

    /** What is on these posts, in its order, without the bytes. */
    public List<PostFile> on(Collection<Long> postIds) {
        return views("postId", postIds);
    }

    /** What waits for these planned posts, whose ids it has instead of a post's. */
    public List<PostFile> waitingFor(Collection<Long> plannedIds) {
        return views("plannedId", plannedIds);
    }

    private List<PostFile> views(String place, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(VIEW.formatted(place), PostFile.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Puts uploads of that person on their post. */
    public void attach(Person who, long post, List<Attached> files) {
        int place = 0;
        for (Attachment found : attachable(who, files)) {
            found.attach(post, place, files.get(place).alt());
            place++;
        }
    }

    /** Keeps uploads of that person for what they plan. */
    public void keep(Person who, long planned, List<Attached> files) {
        int place = 0;
        for (Attachment found : attachable(who, files)) {
            found.waitFor(planned, place, files.get(place).alt());
            place++;
        }
    }

    /** Those that are named, each once; from now on their videos are kept. */
    private List<Attachment> attachable(Person who, List<Attached> files) {
        if (files.size() > Attachment.MOST_ON_A_POST) {
            throw RuleBroken.at("files", "files.tooMany", Attachment.MOST_ON_A_POST);
        }
        Set<Long> seen = new HashSet<>();
        List<Attachment> found = files.stream()
                .map(file -> {
                    Attachment one = em.find(Attachment.class, file.id());
                    if (one == null || !seen.add(file.id()) || !one.isAttachableBy(who)) {
                        throw RuleBroken.at("files", "files.unknown");
                    }
                    return one;
                })
                .toList();
        if (found.size() > 1 && found.stream().anyMatch(one -> one.videoId().isPresent())) {
            throw RuleBroken.at("files", "files.mixed");
        }
        found.stream()
                .flatMap(one -> one.videoId().stream())
                .forEach(id -> videos.get(id).keep(who));
        return found;
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
