package org.prikbord.model.boot;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.transaction.jta.platform.internal.JBossAppServerJtaPlatform;
import org.hibernate.engine.transaction.jta.platform.internal.SunOneJtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatformProvider;

/** Tells Hibernate, which is packed in the EAR, where this server keeps its transaction manager. */
public class ServerTransactions implements JtaPlatformProvider {
    @Override
    public JtaPlatform getProvidedJtaPlatform() {
        if (exists("java:appserver/TransactionManager")) {
            return new SunOneJtaPlatform();
        }
        if (exists("java:jboss/TransactionManager")) {
            return new JBossAppServerJtaPlatform();
        }
        return null;
    }

    @SuppressWarnings("BanJNDI") // fixed names
    private static boolean exists(String name) {
        try {
            return InitialContext.doLookup(name) != null;
        } catch (NamingException absent) {
            return false;
        }
    }
}
