package org.prikbord.model.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.HouseRule;

/** Requests to see whose an idea without a name is; the person is the one who asked, and so does not decide. */
@ApplicationScoped
public class UnmaskingNeeds implements NeedSource {
    public static final String KIND = "unmasking";

    private static final WaitOrder ORDER = new WaitOrder("u.askedAt", "u.id");

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected UnmaskingNeeds() {}

    public UnmaskingNeeds(EntityManager em) {
        this.em = em;
    }

    @Override
    public String kind() {
        return KIND;
    }

    record Row(
            Long id,
            Instant at,
            HouseRule rule,
            Long ideaId,
            String title,
            Long askedBy,
            String givenName,
            String familyName) {
        Need need() {
            Need.About about = Need.About.content(ContentKind.IDEA, ideaId, null, null, title);
            Need.Somebody asker = Need.Somebody.called(askedBy, givenName, familyName);
            return new Need(KIND, id, at, about, asker, 1, List.of(rule.key()));
        }
    }

    @Override
    public List<Need> after(PageKey place, int most) {
        return ORDER.after(
                        place,
                        most,
                        em,
                        "select new org.prikbord.model.desk.UnmaskingNeeds$Row(u.id, u.askedAt, u.rule, i.id, i.title,"
                                + " a.id, a.givenName, a.familyName) from Unmasking u join u.idea i join u.askedBy a"
                                + " where u.openIdea is not null",
                        Row.class)
                .getResultStream()
                .map(Row::need)
                .toList();
    }

    @Override
    public long count() {
        return em.createQuery("select count(u) from Unmasking u where u.openIdea is not null", Long.class)
                .getSingleResult();
    }
}
