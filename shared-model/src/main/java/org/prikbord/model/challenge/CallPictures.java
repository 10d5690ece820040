package org.prikbord.model.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.person.Person;

/** The pictures of calls. What changes is part of the charter's changes; call it with the challenge locked. */
@ApplicationScoped
public class CallPictures {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected CallPictures() {}

    public CallPictures(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The one of a challenge, without its bytes. */
    public Optional<CallPictureView> of(long challengeId) {
        return em.createQuery(
                        "select new org.prikbord.model.challenge.CallPictureView(p.id, p.alt, p.width, p.height)"
                                + " from CallPicture p where p.challenge.id = :id",
                        CallPictureView.class)
                .setParameter("id", challengeId)
                .getResultStream()
                .findFirst();
    }

    /** The one of a challenge, when it still has that id. */
    public Optional<CallPicture> find(long challengeId, long id) {
        return present(challengeId).filter(picture -> picture.id() == id);
    }

    private Optional<CallPicture> present(long challengeId) {
        return em.createQuery("from CallPicture p where p.challenge.id = :id", CallPicture.class)
                .setParameter("id", challengeId)
                .getResultStream()
                .findFirst();
    }

    /** Puts it in the place of the one before; the same again changes nothing. */
    public List<CharterChange> put(CallPicture picture, String why) {
        Challenge challenge = picture.challenge();
        Optional<CallPicture> before = present(challenge.id());
        if (before.filter(picture::isSameAs).isPresent()) {
            return List.of();
        }
        List<CharterChange> changes = changed(challenge, picture.by(), why, before, picture.alt());
        remove(before);
        em.persist(picture);
        return changes;
    }

    /** Takes it away, if there is one. */
    public List<CharterChange> remove(Challenge challenge, Person by, String why) {
        challenge.requireEditable(by);
        Optional<CallPicture> before = present(challenge.id());
        if (before.isEmpty()) {
            return List.of();
        }
        List<CharterChange> changes = changed(challenge, by, why, before, "");
        remove(before);
        return changes;
    }

    private List<CharterChange> changed(
            Challenge challenge, Person by, String why, Optional<CallPicture> before, String after) {
        String was = before.map(CallPicture::alt).orElse("");
        return CharterChange.of(challenge, by, why, "picture", was, after, clock);
    }

    private void remove(Optional<CallPicture> picture) {
        picture.ifPresent(em::remove);
        em.flush();
    }
}
