package org.prikbord.model.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The values for which there are more thanks now than a month ago. Says which, never how many or whose. */
@ApplicationScoped
public class Bloom {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST = 2;
    /** Fewer than that are chance. */
    private static final int FEW = 3;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    private volatile Seen seen = new Seen(Instant.EPOCH, List.of());

    protected Bloom() {}

    public Bloom(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    private record Seen(Instant at, List<String> values) {}

    private record Months(String value, long now, long before) {
        boolean grew() {
            return now >= FEW && now > before;
        }

        double growth() {
            return (double) now / (before + 1);
        }
    }

    /** The keys of at most two values, the one that grew most first; looked up every ten minutes. */
    public List<String> values() {
        Instant now = clock.instant();
        if (seen.at().plus(FRESH).isBefore(now)) {
            seen = new Seen(now, counted(now));
        }
        return seen.values();
    }

    private List<String> counted(Instant now) {
        return em.createQuery(
                        "select k.value.key, sum(case when k.createdAt >= :month then 1 else 0 end),"
                                + " sum(case when k.createdAt < :month then 1 else 0 end) from Kudos k"
                                + " where k.createdAt >= :before and k.createdAt <= :now and k.hiddenAt is null and k.visibility = :all"
                                + " group by k.value.key order by k.value.key",
                        Object[].class)
                .setParameter("now", now)
                .setParameter("month", now.minus(MONTH))
                .setParameter("before", now.minus(MONTH.multipliedBy(2)))
                .setParameter("all", Visibility.ALL)
                .getResultStream()
                .map(row -> new Months((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .filter(Months::grew)
                .sorted(Comparator.comparingDouble(Months::growth).reversed())
                .limit(MOST)
                .map(Months::value)
                .toList();
    }
}
