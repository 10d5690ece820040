package org.prikbord.model.base;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One write per request key: a double click, a retry or the back button gets what the first one made. The key is
 * claimed in the write's own transaction, so that a write that fails leaves the key free for the next try. Call it
 * where no transaction is open.
 */
@ApplicationScoped
public class Once {
    private static final Logger LOG = Logger.getLogger(Once.class.getName());
    private static final int TRIES = 5;
    private static final int TOGETHER = 50;
    private static final String CLAIM_MADE =
            "insert into idempotency (person_id, request_key, fingerprint, created_at, result_id) values (?, ?, ?, ?, ?)";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    private final Gathering<Write> gathering = new Gathering<>(TOGETHER, this::execute, this::writeAll);
    private volatile Executor executor;

    protected Once() {}

    /** One that gathers on this executor rather than on the server's. */
    public Once(EntityManager em, NewTransaction transaction, Clock clock, Executor executor) {
        this.em = em;
        this.transaction = transaction;
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * Runs the write in a transaction of its own, unless this person's key has been used: then gives the id that the
     * first write made. A broken rule when the key was used for something else.
     */
    public Long once(long personId, OnceKey key, Supplier<Long> write) {
        if (key.isNone()) {
            return transaction.call(write);
        }
        for (int tries = 1; ; tries++) {
            try {
                return transaction.call(() -> claimAndWrite(personId, key, write));
            } catch (StillBusy busy) {
                if (tries == TRIES) {
                    throw busy;
                }
            }
        }
    }

    /**
     * The same for a write that takes no locks and asks nobody who makes the request: it goes into one transaction with
     * others that arrive just then, on a thread that serves none of them. Where that fails, each is written alone.
     */
    public Long onceAmongOthers(long personId, OnceKey key, Supplier<Long> write) {
        Write mine = new Write(personId, key, write, new CompletableFuture<>());
        gathering.add(mine);
        return mine.made.join().orElseGet(() -> once(personId, key, write));
    }

    /** What waits to be written; made is nothing when it has to be written alone. */
    private record Write(long personId, OnceKey key, Supplier<Long> write, CompletableFuture<Optional<Long>> made) {}

    private void execute(Runnable work) {
        if (executor == null) {
            executor = FromServer.EXECUTOR.get(ManagedExecutorService.class);
        }
        executor.execute(work);
    }

    private void writeAll(List<Write> group) {
        List<Long> made = List.of();
        try {
            made = transaction.call(() -> writeAndClaim(group));
        } catch (RuntimeException oneFailed) {
            LOG.log(Level.FINE, "Writing many at once failed; each is written alone", oneFailed);
        } finally {
            for (int i = 0; i < group.size(); i++) {
                group.get(i).made.complete(made.isEmpty() ? Optional.empty() : Optional.of(made.get(i)));
            }
        }
    }

    private List<Long> writeAndClaim(List<Write> group) {
        List<Long> made = group.stream().map(one -> one.write.get()).toList();
        List<Object[]> claims = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Write one = group.get(i);
            if (!one.key.isNone()) {
                claims.add(
                        new Object[] {one.personId, one.key.key(), one.key.fingerprint(), clock.instant(), made.get(i)
                        });
            }
        }
        em.flush();
        // or the commit would compare all of it with what has just been written
        em.clear();
        if (!InsertOnce.insertAll(em, CLAIM_MADE, claims)) {
            throw new StillBusy();
        }
        return made;
    }

    private Long claimAndWrite(long personId, OnceKey key, Supplier<Long> write) {
        if (!claim(personId, key)) {
            return madeBy(personId, key);
        }
        Long made = write.get();
        em.createNativeQuery("update idempotency set result_id = ?1 where person_id = ?2 and request_key = ?3")
                .setParameter(1, made)
                .setParameter(2, personId)
                .setParameter(3, key.key())
                .executeUpdate();
        return made;
    }

    private boolean claim(long personId, OnceKey key) {
        try {
            return InsertOnce.insert(
                    em,
                    "insert into idempotency (person_id, request_key, fingerprint, created_at) values (?, ?, ?, ?)",
                    personId,
                    key.key(),
                    key.fingerprint(),
                    clock.instant());
        } catch (PersistenceException timedOut) {
            throw new StillBusy(timedOut);
        }
    }

    private Long madeBy(long personId, OnceKey key) {
        List<Object[]> made = em.createNativeQuery(
                        "select result_id, fingerprint from idempotency where person_id = ?1 and request_key = ?2",
                        Object[].class)
                .setParameter(1, personId)
                .setParameter(2, key.key())
                .getResultList();
        if (made.isEmpty()) {
            throw new StillBusy();
        }
        Object fingerprint = made.get(0)[1];
        if (fingerprint != null && !fingerprint.equals(key.fingerprint())) {
            throw RuleBroken.at("Idempotency-Key", "key.reused");
        }
        return ((Number) made.get(0)[0]).longValue();
    }

    /** Forgets keys that no retry will come for any more. */
    public int forgetBefore(Instant moment) {
        return em.createNativeQuery("delete from idempotency where created_at < ?1")
                .setParameter(1, moment)
                .executeUpdate();
    }

    /** Another request with this key takes longer than the database waits, or its row has gone just now. */
    private static final class StillBusy extends RuntimeException {
        StillBusy() {
            this(new SQLTransientException("The row is not there yet, or not any more"));
        }

        StillBusy(Exception cause) {
            super("Another request with this key is being written", cause);
        }
    }
}
