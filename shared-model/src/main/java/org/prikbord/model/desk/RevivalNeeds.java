package org.prikbord.model.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.idea.Shown;
import org.prikbord.model.moderation.ContentKind;

/** Ideas that were put off to a day that has come: they are to be answered again. */
@ApplicationScoped
public class RevivalNeeds implements NeedSource {
    public static final String KIND = "revival";

    private static final String REVIVED = " from Decision d join d.idea i join i.challenge c join c.sponsor s"
            + " where d.revivedAt is not null and " + Shown.idea("i");

    private static final WaitOrder ORDER = new WaitOrder("d.revivedAt", "i.id");

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected RevivalNeeds() {}

    public RevivalNeeds(EntityManager em) {
        this.em = em;
    }

    @Override
    public String kind() {
        return KIND;
    }

    record Row(
            Long id,
            String title,
            String condition,
            Instant since,
            Long sponsorId,
            String givenName,
            String familyName) {
        Need need() {
            Need.About about = Need.About.content(ContentKind.IDEA, id, null, null, title);
            Need.Somebody sponsor = Need.Somebody.called(sponsorId, givenName, familyName);
            return new Need(KIND, id, since, about, sponsor, 1, condition == null ? List.of() : List.of(condition));
        }
    }

    @Override
    public List<Need> after(PageKey place, int most) {
        return ORDER.after(
                        place,
                        most,
                        em,
                        "select new org.prikbord.model.desk.RevivalNeeds$Row(i.id, i.title, d.condition, d.revivedAt,"
                                + " s.id, s.givenName, s.familyName)" + REVIVED,
                        Row.class)
                .getResultStream()
                .map(Row::need)
                .toList();
    }

    @Override
    public long count() {
        return em.createQuery("select count(d)" + REVIVED, Long.class).getSingleResult();
    }
}
