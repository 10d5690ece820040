package org.prikbord.model.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The words of all ideas, for whoever keeps something made from them and follows what changes. */
@ApplicationScoped
public class IdeaTexts {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected IdeaTexts() {}

    public IdeaTexts(EntityManager em) {
        this.em = em;
    }

    /**
     * What was proposed or edited at that moment or later, by id.
     *
     * @param moment {@link Instant#EPOCH} for all that there is
     * @param after the last id of the page before, or 0
     */
    public List<IdeaStamp> changedSince(Instant moment, long after, int limit) {
        return em.createQuery(
                        "select new org.prikbord.model.idea.IdeaStamp(i.id, i.version) from Idea i"
                                + " where i.id > :after and (i.createdAt >= :moment or i.editedAt >= :moment)"
                                + " order by i.id",
                        IdeaStamp.class)
                .setParameter("after", after)
                .setParameter("moment", moment)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The present words of those of these ideas that there are. */
    public List<IdeaText> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select new org.prikbord.model.idea.IdeaText(i.id, i.version, i.title, i.text)"
                                        + " from Idea i where i.id in :ids",
                                IdeaText.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
