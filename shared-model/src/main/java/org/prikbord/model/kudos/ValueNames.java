package org.prikbord.model.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.prikbord.model.base.Lately;

/** What values were called when kudos were given. A wording never changes, so each node reads it once. */
@ApplicationScoped
public class ValueNames {
    private static final int REMEMBERED = 500;

    private final Lately<Wording, Map<String, String>> known = new Lately<>(REMEMBERED);

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected ValueNames() {}

    public ValueNames(EntityManager em) {
        this.em = em;
    }

    private record Wording(String key, int wording) {}

    /** The names by that wording, by language; none for a value that there is not. */
    public Map<String, String> of(String key, int wording) {
        return known.get(new Wording(key, wording), () -> read(key, wording));
    }

    private Map<String, String> read(String key, int wording) {
        Map<String, String> names = new TreeMap<>();
        em.createQuery(
                        "select n from CompanyValue v join v.names n where v.key = :key and n.wording = :wording",
                        ValueName.class)
                .setParameter("key", key)
                .setParameter("wording", wording)
                .getResultStream()
                .forEach(name -> names.put(name.language(), name.name()));
        return Collections.unmodifiableMap(names);
    }
}
