package org.prikbord.model.base;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * What every Jakarta EE server offers under a fixed name. Looked up rather than injected: servers do not inject by name
 * into a library of the EAR. To be asked on a thread of a component (a request, a listener, a managed executor).
 */
public enum FromServer {
    /** Tells what is to happen when a transaction ends. */
    TRANSACTION_REGISTRY("java:comp/TransactionSynchronizationRegistry"),
    /** Runs things at once on the server's own threads. */
    EXECUTOR("java:comp/DefaultManagedExecutorService"),
    /** Makes threads for work that must not wait for other work. */
    THREADS("java:comp/DefaultManagedThreadFactory"),
    /** Runs things later on the server's own threads. */
    SCHEDULER("java:comp/DefaultManagedScheduledExecutorService");

    private final String name;

    FromServer(String name) {
        this.name = name;
    }

    /**
     * Looks it up.
     *
     * @throws IllegalStateException when the server does not offer it here
     */
    @SuppressWarnings("BanJNDI") // the names are constants of the platform, nobody types them
    public <T> T get(Class<T> type) {
        try {
            return type.cast(InitialContext.<Object>doLookup(name));
        } catch (NamingException missing) {
            throw new IllegalStateException("The server does not offer " + name, missing);
        }
    }
}
