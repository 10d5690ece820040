package org.prikbord.model.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.prikbord.model.base.Digests;
import org.prikbord.model.base.InsertOnce;

/** Whose keys there are. A key has 256 random bits, so that a plain hash of it is enough and guessing is hopeless. */
@ApplicationScoped
public class FeedKeys {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected FeedKeys() {}

    public FeedKeys(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Makes a key in the place of the one that the person may have; gives it this once. */
    public String make(long personId) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        revoke(personId);
        // of two at once the second finds the first one's, and takes its place
        if (!InsertOnce.insert(
                em,
                "insert into feed_key (person_id, key_hash, made_at) values (?, ?, ?)",
                personId,
                Digests.hexOf(key),
                clock.instant())) {
            em.createQuery("update FeedKey k set k.hash = :hash, k.madeAt = :now where k.personId = :person")
                    .setParameter("hash", Digests.hexOf(key))
                    .setParameter("now", clock.instant())
                    .setParameter("person", personId)
                    .executeUpdate();
        }
        return key;
    }

    /** Whatever key the person has opens nothing from now on. */
    public void revoke(long personId) {
        em.createQuery("delete from FeedKey k where k.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    /** When the person's key was made; empty when they have none. */
    public Optional<Instant> madeAt(long personId) {
        return em.createQuery("from FeedKey k where k.personId = :person", FeedKey.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst()
                .map(FeedKey::madeAt);
    }

    /** The id of whose key this is; empty for any other words. */
    public Optional<Long> holder(String key) {
        return em.createQuery("from FeedKey k where k.hash = :hash", FeedKey.class)
                .setParameter("hash", Digests.hexOf(key))
                .getResultStream()
                .findFirst()
                .map(FeedKey::personId);
    }
}
