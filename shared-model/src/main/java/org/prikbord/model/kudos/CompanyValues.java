package org.prikbord.model.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What the company stands for. */
@ApplicationScoped
public class CompanyValues {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected CompanyValues() {}

    public CompanyValues(EntityManager em) {
        this.em = em;
    }

    /** All of them with their names, in the company's order; one statement. */
    public List<ValueView> all() {
        return em
                .createQuery("from CompanyValue v left join fetch v.names order by v.place, v.key", CompanyValue.class)
                .getResultList()
                .stream()
                .distinct()
                .map(value -> new ValueView(value.key(), value.icon(), value.names()))
                .toList();
    }

    public Optional<CompanyValue> find(String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(em.find(CompanyValue.class, key));
    }
}
