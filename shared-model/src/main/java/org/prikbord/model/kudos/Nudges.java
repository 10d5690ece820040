package org.prikbord.model.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.TeamKind;

/** A kind hint whom one might think of, for that person's eyes only; nothing of it is stored. */
@ApplicationScoped
public class Nudges {
    private static final Duration LATELY = Duration.ofDays(90);
    /** Of a smaller one the hint would mean somebody. */
    private static final int FEWEST = 5;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Nudges() {}

    public Nudges(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The name of a department or shop in which the person has thanked nobody for 90 days: another one each week. */
    public Optional<String> department(SignedIn person) {
        List<String> names = departments(person);
        long week = clock.instant().getEpochSecond() / Duration.ofDays(7).toSeconds();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(names.get((int) ((week + person.personId()) % names.size())));
    }

    List<String> departments(SignedIn person) {
        return em.createQuery(
                        "select t.name from Team t where t.kind <> :circle and t.id <> :own and t.id <> 0"
                                + " and (select count(p) from Person p where p.team = t and p.active = true) >= :few"
                                + " and not exists (select 1 from Kudos k join k.people kp where kp.team = t"
                                + " and k.giver.id = :me and k.createdAt > :lately)"
                                + " and not exists (select 1 from Kudos j join j.teams jt where jt = t"
                                + " and j.giver.id = :me and j.createdAt > :lately) order by t.id",
                        String.class)
                .setParameter("circle", TeamKind.CIRCLE)
                .setParameter("own", person.teamId())
                .setParameter("few", FEWEST)
                .setParameter("me", person.personId())
                .setParameter("lately", clock.instant().minus(LATELY))
                .getResultList();
    }
}
