package org.prikbord.model.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
