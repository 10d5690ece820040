package org.prikbord.model.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.moderation.Category;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.HiddenWhy;

/** What people reported, what word rules found, and what was rewritten: it waits for a ruling. */
@ApplicationScoped
public class RulingNeeds implements NeedSource {
    public static final String KIND = "ruling";
    /** The reason of what is read before anybody else sees it. */
    public static final String FIRST_LOOK = "first";

    private static final WaitOrder ORDER = new WaitOrder("m.waitingSince", "m.id");

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected RulingNeeds() {}

    public RulingNeeds(EntityManager em) {
        this.em = em;
    }

    @Override
    public String kind() {
        return KIND;
    }

    record Row(
            Long id,
            ContentKind kind,
            Long subjectId,
            ContentKind underKind,
            Long underId,
            String words,
            HiddenWhy hiddenWhy,
            Instant since,
            Long authorId,
            String givenName,
            String familyName,
            Long reports) {
        Need need(List<Category> categories) {
            List<String> reasons = new ArrayList<>();
            categories.stream().distinct().sorted().map(Category::key).forEach(reasons::add);
            if (hiddenWhy == HiddenWhy.FIRST) {
                reasons.add(FIRST_LOOK);
            } else if (hiddenWhy != null) {
                reasons.add(categories.isEmpty() ? "rewritten" : "hidden");
            }
            Need.About about = Need.About.content(kind, subjectId, underKind, underId, words);
            Need.Somebody author = Need.Somebody.called(authorId, givenName, familyName);
            return new Need(KIND, id, since, about, author, reports, reasons);
        }
    }

    @Override
    public List<Need> after(PageKey place, int most) {
        List<Row> rows = ORDER.after(
                        place,
                        most,
                        em,
                        "select new org.prikbord.model.desk.RulingNeeds$Row(m.id, m.kind, m.subjectId, m.underKind,"
                                + " m.underId, m.words, m.hiddenWhy, m.waitingSince, a.id, a.givenName, a.familyName,"
                                + " (select count(r) from Report r where r.matter = m and r.settledBy is null"
                                + " and r.reporter is not null)) from Matter m join m.author a"
                                + " where m.waitingSince is not null",
                        Row.class)
                .getResultList();
        Map<Long, List<Category>> categories =
                categories(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.need(categories.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Category>> categories(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select r.matter.id, r.category from Report r where r.matter.id in :ids"
                                        + " and r.settledBy is null",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Category) row[1], toList())));
    }

    @Override
    public long count() {
        return em.createQuery("select count(m) from Matter m where m.waitingSince is not null", Long.class)
                .getSingleResult();
    }
}
