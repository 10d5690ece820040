package org.prikbord.model.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.prikbord.model.base.NewTransaction;

/** Whether the database answers. */
@ApplicationScoped
public class DatabaseCheck implements Check {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private NewTransaction transaction;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean everyRequestNeedsIt() {
        return true;
    }

    @Override
    public Finding look() {
        transaction.call(() -> em.createNativeQuery("select 1").getSingleResult());
        return new Finding(name(), true, Map.of());
    }
}
