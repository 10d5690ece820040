package org.prikbord.model.base;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Runs something once the present transaction is over. However it ended: where the connection broke while it was
 * committed, the server takes it for rolled back, and the database may have it.
 */
@ApplicationScoped
public class AfterTransaction {
    private volatile TransactionSynchronizationRegistry transactions;

    /** The work must not throw and must not use the transaction, which is over by then. */
    public void run(Runnable work) {
        registry().registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // everything happens once it is over
            }

            @Override
            public void afterCompletion(int status) {
                work.run();
            }
        });
    }

    private TransactionSynchronizationRegistry registry() {
        if (transactions == null) {
            transactions = FromServer.TRANSACTION_REGISTRY.get(TransactionSynchronizationRegistry.class);
        }
        return transactions;
    }
}
