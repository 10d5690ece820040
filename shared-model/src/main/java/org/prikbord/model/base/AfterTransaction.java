package org.prikbord.model.base;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

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

    /** Whether nobody asked with an equal key in the present transaction before. */
    public boolean isFirst(Object key) {
        boolean first = registry().getResource(key) == null;
        if (first) {
            registry().putResource(key, Boolean.TRUE);
        }
        return first;
    }

    private TransactionSynchronizationRegistry registry() {
        if (transactions == null) {
            transactions = FromServer.TRANSACTION_REGISTRY.get(TransactionSynchronizationRegistry.class);
        }
        return transactions;
    }
}
