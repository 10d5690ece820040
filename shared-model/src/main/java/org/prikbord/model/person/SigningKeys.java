package org.prikbord.model.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The keys that cookies are signed with. */
@ApplicationScoped
public class SigningKeys {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected SigningKeys() {}

    public SigningKeys(EntityManager em) {
        this.em = em;
    }

    /** Newest first. */
    public List<SigningKey> all() {
        return em.createQuery("from SigningKey k order by k.createdAt desc, k.id desc", SigningKey.class)
                .getResultList();
    }

    /** A new key, which signs from now on. */
    public SigningKey add(Instant now) {
        SigningKey key = new SigningKey(now);
        em.persist(key);
        return key;
    }

    /** Forgets the keys made before that moment: cookies signed with them verify no more. */
    public int deleteOlderThan(Instant moment) {
        return em.createQuery("delete from SigningKey k where k.createdAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
