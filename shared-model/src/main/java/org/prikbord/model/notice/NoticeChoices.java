package org.prikbord.model.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import org.prikbord.model.base.InsertOnce;

/** Of what each person wants to be told. Notices of anything else are kept, and are there again when they change their mind. */
@ApplicationScoped
public class NoticeChoices {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected NoticeChoices() {}

    public NoticeChoices(EntityManager em) {
        this.em = em;
    }

    /** Of what the person does not want to be told. */
    public Set<NoticeTopic> off(long personId) {
        Set<NoticeTopic> off = EnumSet.noneOf(NoticeTopic.class);
        em.createQuery("from NoticeOff o where o.personId = :person", NoticeOff.class)
                .setParameter("person", personId)
                .getResultList()
                .forEach(row -> NoticeTopic.of(row.kind()).ifPresent(off::add));
        return off;
    }

    /** The person wants to be told of everything but this. */
    public void switchOff(long personId, Set<NoticeTopic> off) {
        for (NoticeTopic topic : NoticeTopic.values()) {
            for (NoticeKind kind : topic.kinds()) {
                if (off.contains(topic)) {
                    InsertOnce.insert(
                            em, "insert into notice_off (person_id, kind) values (?, ?)", personId, kind.key());
                } else {
                    em.createQuery("delete from NoticeOff o where o.personId = :person and o.kind = :kind")
                            .setParameter("person", personId)
                            .setParameter("kind", kind)
                            .executeUpdate();
                }
            }
        }
    }
}
