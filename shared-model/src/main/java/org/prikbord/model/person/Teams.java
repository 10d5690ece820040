package org.prikbord.model.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.RuleBroken;

/** The teams of the company. */
@ApplicationScoped
public class Teams {
    private static final String VIEW = "new org.prikbord.model.person.TeamView(t.id, t.name, t.kind)";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Teams() {}

    public Teams(EntityManager em) {
        this.em = em;
    }

    public Optional<Team> find(long id) {
        return Optional.ofNullable(em.find(Team.class, id));
    }

    /** The departments and shops with exactly these names; what does not exist is not in the list. */
    public List<Team> named(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : em.createQuery("from Team t where t.name in :names and t.kind <> :circle order by t.id", Team.class)
                        .setParameter("names", names)
                        .setParameter("circle", TeamKind.CIRCLE)
                        .getResultList();
    }

    /** The teams with these names; a broken rule at that field when one does not exist. */
    public List<Team> allNamed(String field, Collection<String> names) {
        List<Team> found = named(names);
        names.stream()
                .filter(name -> found.stream().noneMatch(team -> team.name().equals(name)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw RuleBroken.at(field, "challenge.team", unknown);
                });
        return found;
    }

    /** The teams with these ids, to all of which the person may write; one broken rule for any other, be it there or not. */
    public List<Team> addressable(Person author, Collection<Long> ids) {
        List<Team> found = ids.isEmpty()
                ? List.of()
                : em.createQuery("from Team t where t.id in :ids and t.id <> 0 order by t.id", Team.class)
                        .setParameter("ids", ids)
                        .getResultList();
        if (found.size() < new HashSet<>(ids).size() || !found.stream().allMatch(author::mayAddress)) {
            throw RuleBroken.at("audience", "post.audience");
        }
        return found;
    }

    /** The teams to which anything was ever written alone, by name. */
    public List<TeamView> addressed() {
        return em.createQuery(
                        "select " + VIEW + " from Team t where t.addressed = true order by t.name, t.id",
                        TeamView.class)
                .getResultList();
    }

    /** The teams with these ids, by name. */
    public List<TeamView> views(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select " + VIEW + " from Team t where t.id in :ids order by t.name, t.id",
                                TeamView.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The teams to which the person may write alone, by name, with how many active people are in them. */
    public List<Reach> reaches(Person author) {
        return em.createQuery(
                        "select new org.prikbord.model.person.Reach(t.id, t.name, t.kind, (select count(p) from Person p"
                                + " where p.active = true and (p.team = t or t member of p.circles))) from Team t where t.id <> 0"
                                + " and (t.id in :own or (:any = true and t.kind <> :circle)) order by t.name, t.id",
                        Reach.class)
                .setParameter("own", author.signedIn().teams())
                .setParameter("any", author.speaksForCompany())
                .setParameter("circle", TeamKind.CIRCLE)
                .getResultList();
    }

    /** How many active people are in any of these teams. */
    public long members(Collection<Team> teams) {
        return em.createQuery(
                        "select count(p) from Person p where p.active = true and (p.team in :teams"
                                + " or exists (select 1 from Person x join x.circles c where x = p and c in :teams))",
                        Long.class)
                .setParameter("teams", teams)
                .getSingleResult();
    }

    /** Notes that something was written to these teams alone. Gives whether that is new for one of them. */
    public boolean address(Collection<Team> teams) {
        return !teams.isEmpty()
                && em.createQuery("update Team t set t.addressed = true where t.addressed = false and t in :teams")
                                .setParameter("teams", teams)
                                .executeUpdate()
                        > 0;
    }

    /** The departments and shops, by name. */
    public List<Team> all() {
        return em.createQuery("from Team t where t.id <> 0 and t.kind <> :circle order by t.name", Team.class)
                .setParameter("circle", TeamKind.CIRCLE)
                .getResultList();
    }

    /** Departments and shops of whose name a word starts with what was typed. */
    public List<TeamView> search(String typed, int limit) {
        String start = SearchPattern.escaped(typed);
        return em.createQuery(
                        "select " + VIEW
                                + " from Team t where t.id <> 0 and t.kind <> :circle and (t.searchName like :start escape '!'"
                                + " or t.searchName like :word escape '!') order by t.name, t.id",
                        TeamView.class)
                .setParameter("circle", TeamKind.CIRCLE)
                .setParameter("start", start + "%")
                .setParameter("word", "% " + start + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Stores a new team. */
    public void add(Team team) {
        em.persist(team);
    }
}
