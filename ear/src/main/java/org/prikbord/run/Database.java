package org.prikbord.run;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The database behind the server's default data source.
 *
 * @param dataSourceClass the driver's own data source
 * @param url JDBC address
 * @param user who connects
 * @param password of that user, may be empty
 */
public record Database(String dataSourceClass, String url, String user, String password) {

    static Database from(Properties given, Path data) {
        String url = given.getProperty("prikbord.run.jdbc.url", "");
        if (url.isEmpty()) {
            return h2(data);
        }
        return new Database(
                url.startsWith("jdbc:h2:") ? "org.h2.jdbcx.JdbcDataSource" : "org.postgresql.ds.PGSimpleDataSource",
                url,
                given.getProperty("prikbord.run.jdbc.user", ""),
                given.getProperty("prikbord.run.jdbc.password", ""));
    }

    /** An H2 file in the data folder; written at each commit, so that what was confirmed survives a crash. */
    static Database h2(Path data) {
        String url = "jdbc:h2:file:" + data.resolve("db").resolve("prikbord") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        return new Database("org.h2.jdbcx.JdbcDataSource", url, "prikbord", "");
    }
}
