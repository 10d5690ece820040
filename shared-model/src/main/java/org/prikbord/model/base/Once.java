package org.prikbord.model.base;

import static java.util.Comparator.comparing;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * One write per request key: a double click, a retry or the back button gets what the first one made. The key is
 * claimed in the write's own transaction, so that a write that fails leaves the key free for the next try. Call it
 * where no transaction is open.
 */
@ApplicationScoped
public class Once {
    private static final Logger LOG = Logger.getLogger(Once.class.getName());
    private static final int TRIES = 5;

    /** As many as Hibernate inserts in one statement and takes ids for: batch_size and allocationSize. */
    private static final int TOGETHER = 50;

    /** So long groups follow each other before another task of the server has its turn. */
    private static final Duration TURN = Duration.ofMillis(20);

    /** So long a write waits for its turn among others, and a group for a key that another transaction holds. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final String CLAIM_MADE =
            "insert into idempotency (person_id, request_key, fingerprint, created_at, result_id)";
    private static final List<String> CLAIM_TYPES = List.of("bigint", "varchar", "varchar", "timestamptz", "bigint");

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    private final Gathering<Write> gathering =
            new Gathering<>(TOGETHER, TURN, this::execute, this::writeAll, Write::alone);
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
     * The same for a write that takes no locks: it goes into one transaction with others that arrive just then. Where
     * that fails, each is written alone. The write must not ask who makes the request, as it runs on a thread that
     * serves none; it may run twice, and what it made the first time is undone then.
     */
    public Long onceAmongOthers(long personId, OnceKey key, Supplier<Long> write) {
        Write mine = new Write(personId, key, write, new CompletableFuture<>());
        gathering.add(mine);
        return madeAmongOthers(mine).orElseGet(() -> once(personId, key, write));
    }

    private Optional<Long> madeAmongOthers(Write mine) {
        try {
            return mine.made.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException writersAreBusyElsewhere) {
            if (gathering.takeBack(mine)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
        return mine.made.join();
    }

    /** What waits to be written; made is nothing when it has to be written alone. */
    private record Write(long personId, OnceKey key, Supplier<Long> write, CompletableFuture<Optional<Long>> made) {
        /** Equal for what must be written once; nothing is equal to a write without a key. */
        Object claim() {
            return key.isNone() ? this : List.of(personId, key.key());
        }

        void alone() {
            made.complete(Optional.empty());
        }
    }

    private void execute(Runnable work) {
        if (executor == null) {
            executor = FromServer.EXECUTOR.get(ManagedExecutorService.class);
        }
        executor.execute(work);
    }

    /** Writes them, without those of them that others of them or earlier ones have made. */
    private void writeAll(List<Write> group) {
        try {
            Map<Object, Write> first = new LinkedHashMap<>();
            group.forEach(one -> first.putIfAbsent(one.claim(), one));
            if (!writeTogether(List.copyOf(first.values()))) {
                first.keySet().removeAll(used(group));
                writeTogether(List.copyOf(first.values()));
            }
        } finally {
            group.forEach(Write::alone);
        }
    }

    /** Gives whether no key had been used; where not, or where it failed, nothing has been made. */
    private boolean writeTogether(List<Write> group) {
        AtomicBoolean written = new AtomicBoolean();
        try {
            List<Long> made = transaction.call(() -> {
                List<Long> ids = writeAndClaim(group);
                written.set(true);
                return ids;
            });
            for (int i = 0; i < group.size(); i++) {
                group.get(i).made.complete(Optional.of(made.get(i)));
            }
        } catch (StillBusy keysWereUsed) {
            return false;
        } catch (RuntimeException failed) {
            LOG.log(Level.FINE, "Writing many at once failed; each is written alone", failed);
            if (written.get()) {
                // whether the commit came through nobody knows: only a key tells it when that is tried again
                group.stream().filter(one -> one.key.isNone()).forEach(one -> one.made.completeExceptionally(failed));
            }
        }
        return true;
    }

    private List<Long> writeAndClaim(List<Write> group) {
        List<Long> made = new ArrayList<>();
        List<List<Object>> claims = new ArrayList<>();
        for (Write one : group) {
            Long id = one.write.get();
            made.add(id);
            if (!one.key.isNone()) {
                claims.add(List.of(one.personId, one.key.key(), one.key.fingerprint(), clock.instant(), id));
            }
        }
        em.flush();
        // or the commit would compare all of it with what has just been written
        em.clear();
        // in an order, or two nodes could wait for each other
        claims.sort(comparing(claim -> claim.get(0) + " " + claim.get(1)));
        if (!InsertOnce.insertAll(em, CLAIM_MADE, CLAIM_TYPES, claims, PATIENCE)) {
            throw new StillBusy();
        }
        return made;
    }

    private Set<Object> used(List<Write> group) {
        List<Write> keyed = group.stream().filter(one -> !one.key.isNone()).toList();
        List<Object[]> rows = transaction.call(() -> em.createNativeQuery(
                        "select person_id, request_key from idempotency"
                                + " where person_id = any(:people) and request_key = any(:keys)",
                        Object[].class)
                .setParameter("people", keyed.stream().map(Write::personId).toArray(Long[]::new))
                .setParameter("keys", keyed.stream().map(one -> one.key.key()).toArray(String[]::new))
                .getResultList());
        return rows.stream()
                .map(row -> List.of(((Number) row[0]).longValue(), row[1]))
                .collect(Collectors.toSet());
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
