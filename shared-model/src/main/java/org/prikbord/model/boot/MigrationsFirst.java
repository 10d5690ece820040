package org.prikbord.model.boot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.service.spi.ServiceContributor;

/** Brings the tables up to date before Hibernate compares them with the entities: IT upgrades by deploying. */
public class MigrationsFirst implements ServiceContributor {
    @Override
    public void contribute(StandardServiceRegistryBuilder registry) {
        Map<String, Object> settings = registry.getSettings();
        FluentConfiguration flyway =
                Flyway.configure(MigrationsFirst.class.getClassLoader()).validateMigrationNaming(true);
        Object url = settings.get(AvailableSettings.JAKARTA_JDBC_URL);
        if (url != null) {
            flyway.dataSource(url.toString(), text(settings, "user"), text(settings, "password"));
        } else {
            flyway.dataSource(dataSource(settings));
        }
        flyway.locations("classpath:db/migration", "classpath:db/" + product(flyway.getDataSource()));
        flyway.load().migrate();
    }

    /** The folder of what each database says in its own words. */
    private static String product(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException away) {
            throw new IllegalStateException("Prikbord needs its database to start", away);
        }
    }

    private static String text(Map<String, Object> settings, String name) {
        Object value = settings.get("jakarta.persistence.jdbc." + name);
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("BanJNDI") // the name comes from the server, never from a user
    private static DataSource dataSource(Map<String, Object> settings) {
        Object found = Stream.of(
                        AvailableSettings.JAKARTA_JTA_DATASOURCE,
                        "javax.persistence.jtaDataSource",
                        AvailableSettings.DATASOURCE,
                        AvailableSettings.JAKARTA_NON_JTA_DATASOURCE)
                .map(settings::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("java:comp/DefaultDataSource");
        if (found instanceof DataSource dataSource) {
            return dataSource;
        }
        try {
            return InitialContext.doLookup(found.toString());
        } catch (NamingException missing) {
            throw new IllegalStateException(
                    "Prikbord needs the server's default data source, and found none at " + found, missing);
        }
    }
}
