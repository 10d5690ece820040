package org.prikbord.model.base;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Runs something once the present transaction is in the database, and not at all when it rolls back. */
@ApplicationScoped
public class AfterCommit {
    private volatile TransactionSynchronizationRegistry transactions;

    /** The work must not throw and must not use the transaction, which is over by then. */
    public void run(Runnable work) {
        registry().registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // everything happens once it is certain
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    work.run();
                }
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
