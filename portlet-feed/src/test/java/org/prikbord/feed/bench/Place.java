package org.prikbord.feed.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.prikbord.model.base.AfterTransaction;
import org.prikbord.model.base.NewTransaction;

/** A PostgreSQL of its own with the product's tables, and transactions as a server has them. */
final class Place implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final EntityManagerFactory factory;
    private final ThreadLocal<Unit> unit = new ThreadLocal<>();

    private record Unit(EntityManager em, List<Runnable> committed, Map<Object, Object> kept) {}

    Place() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "off")
                .start();
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("hibernate.transaction.coordinator_class", "jdbc");
        settings.put("jakarta.persistence.jdbc.url", server.getJdbcUrl("postgres", "postgres"));
        settings.put("jakarta.persistence.jdbc.user", "postgres");
        settings.put("jakarta.persistence.jdbc.password", "postgres");
        factory = Persistence.createEntityManagerFactory("prikbord", settings);
    }

    /** Works inside {@link #in} only. */
    EntityManager em() {
        return (EntityManager) Proxy.newProxyInstance(
                Place.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    try {
                        return method.invoke(unit.get().em(), args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** Runs work in a new transaction. */
    <T> T in(Supplier<T> work) {
        Unit outer = unit.get();
        Unit inner = new Unit(factory.createEntityManager(), new ArrayList<>(), new HashMap<>());
        unit.set(inner);
        try {
            inner.em().getTransaction().begin();
            T result = work.get();
            inner.em().getTransaction().commit();
            inner.committed().forEach(Runnable::run);
            return result;
        } finally {
            unit.set(outer);
            inner.em().close();
        }
    }

    NewTransaction transactions() {
        return new NewTransaction() {
            @Override
            public <T> T call(Supplier<T> work) {
                return in(work);
            }

            @Override
            public void run(Runnable work) {
                in(() -> {
                    work.run();
                    return null;
                });
            }
        };
    }

    AfterTransaction afterTransaction() {
        return new AfterTransaction() {
            @Override
            public void run(Runnable committed, Runnable otherwise) {
                unit.get().committed().add(committed);
            }

            @Override
            public Optional<Object> kept(Object key) {
                return Optional.ofNullable(unit.get().kept().get(key));
            }

            @Override
            public void keep(Object key, Object thing) {
                unit.get().kept().put(key, thing);
            }
        };
    }

    @Override
    public void close() throws IOException {
        factory.close();
        server.close();
    }
}
