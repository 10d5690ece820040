package org.prikbord.model.base;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

/** Runs something once the present transaction is over. */
@ApplicationScoped
public class AfterTransaction {
    private volatile TransactionSynchronizationRegistry transactions;

    /**
     * Runs one of the two. Neither must throw, nor use the transaction, which is over by then.
     *
     * @param committed when it is in the database
     * @param otherwise when the server takes it for rolled back; where the connection broke while it was committed, the
     *     database may have it all the same, or will in a moment
     */
    public void run(Runnable committed, Runnable otherwise) {
        registry().registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // everything happens once it is over
            }

            @Override
            public void afterCompletion(int status) {
                (status == Status.STATUS_COMMITTED ? committed : otherwise).run();
            }
        });
    }

    /** What was kept with an equal key in the present transaction, if anything was. */
    public Optional<Object> kept(Object key) {
        return Optional.ofNullable(registry().getResource(key));
    }

    /** Keeps something for the rest of the present transaction. */
    public void keep(Object key, Object thing) {
        registry().putResource(key, thing);
    }

    private TransactionSynchronizationRegistry registry() {
        if (transactions == null) {
            transactions = FromServer.TRANSACTION_REGISTRY.get(TransactionSynchronizationRegistry.class);
        }
        return transactions;
    }
}
