package org.prikbord.model.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.file.Video;
import org.prikbord.model.file.VideoFile;
import org.prikbord.model.file.Videos;
import org.prikbord.model.person.Person;

/** The videos of calls. What changes is part of the charter's changes; call it with the challenge locked. */
@ApplicationScoped
public class CallVideos {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Videos videos;

    @Inject
    private Clock clock;

    protected CallVideos() {}

    public CallVideos(EntityManager em, Videos videos, Clock clock) {
        this.em = em;
        this.videos = videos;
        this.clock = clock;
    }

    /** The one of a challenge, without its captions. */
    public Optional<CallVideoView> of(long challengeId) {
        return em.createQuery(
                        "select new org.prikbord.model.challenge.CallVideoView(v.id, v.contentType, c.transcript,"
                                + " case when c.captions = '' then false else true end)"
                                + " from CallVideo c join c.video v where c.challenge.id = :id",
                        CallVideoView.class)
                .setParameter("id", challengeId)
                .getResultStream()
                .findFirst();
    }

    /** The one of a challenge as it is sent to that reader, when it still is that video; without what is said in it. */
    public Optional<VideoFile> file(long challengeId, long videoId, Reader reader) {
        return of("v", Video.class, challengeId, videoId, reader).map(Video::file);
    }

    /** What is said in the one of a challenge, as WebVTT for that reader; empty for none. */
    public Optional<String> captions(long challengeId, long videoId, Reader reader) {
        return of("k.captions", String.class, challengeId, videoId, reader).filter(captions -> !captions.isEmpty());
    }

    /** In one statement: players ask for a video part by part. */
    private <T> Optional<T> of(String what, Class<T> type, long challengeId, long videoId, Reader reader) {
        TypedQuery<T> query = em.createQuery(
                        "select " + what + " from CallVideo k join k.video v join k.challenge c"
                                + " where c.id = :id and v.id = :video" + reader.condition(),
                        type)
                .setParameter("id", challengeId)
                .setParameter("video", videoId);
        return reader.ask(query, clock).getResultStream().findFirst();
    }

    /** The one of a challenge, when it still is that video. */
    public Optional<CallVideo> find(long challengeId, long videoId) {
        return present(challengeId).filter(call -> call.video().id() == videoId);
    }

    private Optional<CallVideo> present(long challengeId) {
        return em.createQuery("from CallVideo c join fetch c.video where c.challenge.id = :id", CallVideo.class)
                .setParameter("id", challengeId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Puts it in the place of the one before, which is taken away; the same again changes nothing. It is either the same
     * video with other words, or one that waits to be kept.
     */
    public List<CharterChange> put(CallVideo call, String why) {
        Challenge challenge = call.challenge();
        Optional<CallVideo> before = present(challenge.id());
        Optional<Video> shown = before.map(CallVideo::video);
        boolean brought =
                shown.filter(video -> video.id().equals(call.video().id())).isEmpty();
        if (brought) {
            call.video().keep(call.by());
        }
        if (before.filter(call::isSameAs).isPresent()) {
            if (brought) {
                em.remove(call.video());
            }
            return List.of();
        }
        List<CharterChange> changes = changed(challenge, call.by(), why, before, call.transcript());
        before.ifPresent(em::remove);
        em.flush();
        if (brought) {
            shown.map(Video::id).ifPresent(videos::remove);
        }
        em.persist(call);
        return changes;
    }

    /** Takes it away, if there is one. */
    public List<CharterChange> remove(Challenge challenge, Person by, String why) {
        challenge.requireEditable(by);
        Optional<CallVideo> before = present(challenge.id());
        if (before.isEmpty()) {
            return List.of();
        }
        List<CharterChange> changes = changed(challenge, by, why, before, "");
        em.remove(before.get());
        em.flush();
        videos.remove(before.get().video().id());
        return changes;
    }

    private List<CharterChange> changed(
            Challenge challenge, Person by, String why, Optional<CallVideo> before, String after) {
        String was = before.map(CallVideo::transcript).orElse("");
        return CharterChange.of(challenge, by, why, "video", was, after, clock);
    }
}
