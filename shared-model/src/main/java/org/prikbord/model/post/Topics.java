package org.prikbord.model.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.prikbord.model.person.SearchPattern;

/** The topics that are there already, for who is about to name one. */
@ApplicationScoped
public class Topics {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Topics() {}

    public Topics(EntityManager em) {
        this.em = em;
    }

    /** Those that start with what was typed and that a post names which is there for the reader, by name. */
    public List<String> startingWith(String typed, Reader reader, int limit) {
        String query =
                "select t.name from Topic t where (t.name like :start escape '!' or t.name like :plain escape '!')"
                        + " and exists (select 1 from Post p join p.topics own where own = t and p.hiddenAt is null"
                        + " and p.removedAt is null and " + reader.condition() + ") order by t.name";
        return reader.ask(em.createQuery(query, String.class))
                .setParameter("start", typed.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .setParameter("plain", SearchPattern.escaped(typed) + "%")
                .setMaxResults(limit)
                .getResultList();
    }
}
