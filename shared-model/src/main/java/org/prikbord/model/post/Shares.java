package org.prikbord.model.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import org.prikbord.model.person.Team;

/** Posts that share others: whom they reach, and what stays of them when what they share goes. */
@ApplicationScoped
public class Shares {
    private static final String ANY_OF =
            "(p.team in :%1$s or exists (select 1 from Person x join x.circles c where x = p and c in :%1$s))";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Shares() {}

    public Shares(EntityManager em) {
        this.em = em;
    }

    /**
     * How many active people read both what is for these teams and that post.
     *
     * @param teams none for everybody
     */
    public long reached(Post original, Collection<Team> teams) {
        String both = "select count(p) from Person p where p.active = true and p.id <> 0"
                + (teams.isEmpty() ? "" : " and " + ANY_OF.formatted("teams"))
                + (original.audience().isEmpty() ? "" : " and (p = :author or " + ANY_OF.formatted("limits") + ")");
        TypedQuery<Long> query = em.createQuery(both, Long.class);
        if (!teams.isEmpty()) {
            query.setParameter("teams", teams);
        }
        if (!original.audience().isEmpty()) {
            query.setParameter("author", original.author()).setParameter("limits", original.audience());
        }
        return query.getSingleResult();
    }

    /** That post is about to go for good: what shares it stays, for whom it was. */
    void release(long original) {
        em.flush();
        em.createNativeQuery("insert into post_limit (post_id, team_id) select s.id, x.team_id from post s"
                        + " join post_audience x on x.post_id = s.shared_id where s.shared_id = :id")
                .setParameter("id", original)
                .executeUpdate();
        em.createNativeQuery(
                        "update post set shared_gone = true, shared_id = null, limited = (select case when o.for_all"
                                + " then false else true end from post o where o.id = :id) where shared_id = :id")
                .setParameter("id", original)
                .executeUpdate();
    }
}
