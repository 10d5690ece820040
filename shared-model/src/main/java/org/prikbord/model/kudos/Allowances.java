package org.prikbord.model.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.KudosSettings;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.person.Person;

/** How many kudos people have to give, and how soon again to the same person. */
@ApplicationScoped
public class Allowances {
    /** After that nobody takes kudos of a period back any more. */
    private static final int FORGOTTEN_DAYS = 62;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    protected Allowances() {}

    public Allowances(EntityManager em, Settings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes one off what the giver has left, to be called before kudos are written. Whoever gives at the same moment in
     * another window waits here, so that neither the number nor the time between two is overdrawn.
     */
    public void spend(Person giver, Collection<Person> people) {
        KudosSettings rules = settings.kudos();
        if (!rules.limited() && rules.coolDownDays() == 0) {
            return;
        }
        LocalDate period = beginOf(rules, today());
        InsertOnce.insert(
                em, "insert into kudos_spent (person_id, began_on, spent) values (?, ?, 0)", giver.id(), period);
        int most = rules.limited() ? rules.most(giver.roles()) : Integer.MAX_VALUE;
        boolean had = em.createNativeQuery("update kudos_spent set spent = spent + :one"
                                + " where person_id = :person and began_on = :period and spent < :most")
                        .setParameter("one", rules.limited() ? 1 : 0)
                        .setParameter("person", giver.id())
                        .setParameter("period", period)
                        .setParameter("most", most)
                        .executeUpdate()
                == 1;
        if (!had) {
            throw new RuleBroken("kudos.spent." + rules.period(), most);
        }
        requireCooled(giver, people, rules.coolDownDays());
    }

    private void requireCooled(Person giver, Collection<Person> people, int days) {
        List<Person> others =
                people.stream().filter(person -> !giver.isSameAs(person)).toList();
        if (days == 0 || others.isEmpty()) {
            return;
        }
        em.createQuery(
                        "select p from Kudos k join k.people p where k.giver = :giver and p in :others"
                                + " and k.createdAt > :since order by k.createdAt desc",
                        Person.class)
                .setParameter("giver", giver)
                .setParameter("others", others)
                .setParameter("since", clock.instant().minus(Duration.ofDays(days)))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(soon -> {
                    throw RuleBroken.at("to", "kudos.cooling", soon.displayName(), days);
                });
    }

    /** Gives back what kudos took that were taken back. */
    public void giveBack(long giverId, Instant givenAt) {
        KudosSettings rules = settings.kudos();
        if (rules.limited()) {
            em.createNativeQuery("update kudos_spent set spent = spent - 1"
                            + " where person_id = :person and began_on = :period and spent > 0")
                    .setParameter("person", giverId)
                    .setParameter(
                            "period",
                            beginOf(rules, givenAt.atZone(settings.zone()).toLocalDate()))
                    .executeUpdate();
        }
    }

    /** What that person has left; empty when there is no end to it. */
    public Optional<Allowance> of(long personId, Set<Role> roles) {
        KudosSettings rules = settings.kudos();
        if (!rules.limited()) {
            return Optional.empty();
        }
        LocalDate period = beginOf(rules, today());
        List<?> row = em.createNativeQuery(
                        "select spent from kudos_spent where person_id = :person and began_on = :period")
                .setParameter("person", personId)
                .setParameter("period", period)
                .getResultList();
        int spent = row.isEmpty() ? 0 : ((Number) row.get(0)).intValue();
        int most = rules.most(roles);
        LocalDate next = "week".equals(rules.period()) ? period.plusWeeks(1) : period.plusMonths(1);
        return Optional.of(new Allowance(Math.max(0, most - spent), most, next));
    }

    /** Forgets what was spent long ago. Gives of how many. */
    public int forget() {
        return em.createNativeQuery("delete from kudos_spent where began_on < :day")
                .setParameter("day", today().minusDays(FORGOTTEN_DAYS))
                .executeUpdate();
    }

    private LocalDate today() {
        return clock.instant().atZone(settings.zone()).toLocalDate();
    }

    /** Weeks begin on Mondays; where there is no end, a month stands for the lock that givers wait at. */
    private static LocalDate beginOf(KudosSettings rules, LocalDate day) {
        return "week".equals(rules.period())
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : day.with(TemporalAdjusters.firstDayOfMonth());
    }
}
