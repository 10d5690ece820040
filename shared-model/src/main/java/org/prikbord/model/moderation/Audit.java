package org.prikbord.model.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.person.Person;

/** The trail of what the desk did: written and read, never changed. A page of it takes one statement. */
@ApplicationScoped
public class Audit {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Audit() {}

    public Audit(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Adds a line; by nobody when the board did it by itself. */
    public void write(Person actor, AuditEntry.Done done) {
        em.persist(new AuditEntry(actor, done, clock));
    }

    /** Adds a line about a matter. */
    void write(Person actor, AuditAct act, Matter matter, String detailKey, String words) {
        write(actor, new AuditEntry.Done(act, matter.subject(), detailKey, matter.words(), words));
    }

    /** Newest first; starts after that key, or at the newest for null. */
    public Page<AuditView> page(PageKey before, int limit) {
        String earlier = before == null ? "" : " where e.at <= :at and (e.at < :at or e.id < :id)";
        int size = Page.limit(limit);
        TypedQuery<AuditView> query = em.createQuery(
                        "select new org.prikbord.model.moderation.AuditView(e.id, e.act, a.userName, a.givenName,"
                                + " a.familyName, e.subjectKind, e.subjectId, e.detailKey, e.title, e.words, e.at)"
                                + " from AuditEntry e left join e.actor a" + earlier + " order by e.at desc, e.id desc",
                        AuditView.class)
                .setMaxResults(size + 1);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        return Page.of(query.getResultList(), size, AuditView::key);
    }
}
