package org.prikbord.model.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.prikbord.model.base.InsertOnce;

/** Colleagues who join in with a note: once each, and each may take it back. */
@ApplicationScoped
public class Cheers {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Cheers() {}

    public Cheers(EntityManager em) {
        this.em = em;
    }

    /** Gives whether that changed anything. */
    public boolean add(long kudosId, long personId) {
        return InsertOnce.insert(em, "insert into kudos_cheer (kudos_id, person_id) values (?, ?)", kudosId, personId);
    }

    /** Gives whether that changed anything. */
    public boolean remove(long kudosId, long personId) {
        return em.createNativeQuery("delete from kudos_cheer where kudos_id = :kudos and person_id = :person")
                        .setParameter("kudos", kudosId)
                        .setParameter("person", personId)
                        .executeUpdate()
                > 0;
    }

    /** How many joined in with a note. */
    public long count(long kudosId) {
        return em.createQuery("select count(c) from Kudos k join k.cheers c where k.id = :kudos", Long.class)
                .setParameter("kudos", kudosId)
                .getSingleResult();
    }

    /** Of these notes, those that the person joined in with. */
    public List<Long> mine(Collection<Long> kudosIds, long personId) {
        return kudosIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select k.id from Kudos k join k.cheers c where k.id in :ids and c = :person",
                                Long.class)
                        .setParameter("ids", kudosIds)
                        .setParameter("person", personId)
                        .getResultList();
    }
}
