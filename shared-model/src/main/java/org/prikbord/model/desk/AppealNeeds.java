package org.prikbord.model.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Verdict;

/** Appeals that nobody has decided; the person is the one who ruled, and so does not decide. */
@ApplicationScoped
public class AppealNeeds implements NeedSource {
    public static final String KIND = "appeal";

    private static final WaitOrder ORDER = new WaitOrder("p.at", "p.id");

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected AppealNeeds() {}

    public AppealNeeds(EntityManager em) {
        this.em = em;
    }

    @Override
    public String kind() {
        return KIND;
    }

    record Row(
            Long id,
            Instant at,
            Verdict verdict,
            ContentKind kind,
            Long subjectId,
            ContentKind underKind,
            Long underId,
            String words,
            Long ruledBy,
            String givenName,
            String familyName) {
        Need need() {
            Need.About about = Need.About.content(kind, subjectId, underKind, underId, words);
            Need.Somebody ruler = Need.Somebody.called(ruledBy, givenName, familyName);
            return new Need(KIND, id, at, about, ruler, 1, List.of(verdict.key()));
        }
    }

    @Override
    public List<Need> after(PageKey place, int most) {
        return ORDER.after(
                        place,
                        most,
                        em,
                        "select new org.prikbord.model.desk.AppealNeeds$Row(p.id, p.at, r.verdict, m.kind, m.subjectId,"
                                + " m.underKind, m.underId, m.words, b.id, b.givenName, b.familyName)"
                                + " from Appeal p join p.ruling r join r.matter m join p.ruledBy b"
                                + " where p.outcome is null",
                        Row.class)
                .getResultStream()
                .map(Row::need)
                .toList();
    }

    @Override
    public long count() {
        return em.createQuery("select count(p) from Appeal p where p.outcome is null", Long.class)
                .getSingleResult();
    }
}
