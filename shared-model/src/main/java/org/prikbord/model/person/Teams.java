package org.prikbord.model.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The teams with exactly these names; what does not exist is not in the list. */
    public List<Team> named(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : em.createQuery("from Team t where t.name in :names order by t.id", Team.class)
                        .setParameter("names", names)
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

    /** The ids of the teams to which anything was ever written alone. */
    public Set<Long> addressed() {
        return Set.copyOf(em.createQuery("select t.id from Team t where t.addressed = true", Long.class)
                .getResultList());
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

    /** All teams, by name, with how many active people are in them. */
    public List<Reach> reaches() {
        return em.createQuery(
                        "select new org.prikbord.model.person.Reach(t.id, t.name, t.kind, (select count(p) from Person p"
                                + " where p.active = true and (p.team = t or t member of p.circles)))"
                                + " from Team t where t.id <> 0 order by t.name, t.id",
                        Reach.class)
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

    /** Notes that something was written to these teams alone. */
    public void address(Collection<Team> teams) {
        if (!teams.isEmpty()) {
            em.createQuery("update Team t set t.addressed = true where t.addressed = false and t in :teams")
                    .setParameter("teams", teams)
                    .executeUpdate();
        }
    }

    public List<Team> all() {
        return em.createQuery("from Team t where t.id <> 0 order by t.name", Team.class)
                .getResultList();
    }

    /** Teams of whose name a word starts with what was typed. */
    public List<TeamView> search(String typed, int limit) {
        String start = SearchPattern.escaped(typed);
        return em.createQuery(
                        "select " + VIEW + " from Team t where t.id <> 0 and (t.searchName like :start escape '!'"
                                + " or t.searchName like :word escape '!') order by t.name, t.id",
                        TeamView.class)
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
