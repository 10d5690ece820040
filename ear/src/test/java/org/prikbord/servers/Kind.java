package org.prikbord.servers;

import java.util.List;
import java.util.Locale;

/** A server that Prikbord is proven on: its distribution, and how its own command starts it in the foreground. */
enum Kind {
    PAYARA("payara", "payara6", true, "bin/asadmin", "start-domain", "--verbose", "prikbord"),
    WILDFLY("wildfly-dist", "wildfly-39.0.1.Final", true, "bin/standalone.sh"),
    LIBERTY("openliberty-runtime", "wlp", true, "bin/server", "run", "prikbord"),
    /** 7.0.21 does not start on JDK 25. */
    GLASSFISH("glassfish", "glassfish7", false, "bin/asadmin", "start-domain", "--verbose", "prikbord");

    private final String zip;
    private final String folder;
    private final boolean onNewestJdk;
    private final List<String> start;

    Kind(String zip, String folder, boolean onNewestJdk, String... start) {
        this.zip = zip;
        this.folder = folder;
        this.onNewestJdk = onNewestJdk;
        this.start = List.of(start);
    }

    /** The name of its script's folder and of its finding. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file in ear/target/servers/zips. */
    String zip() {
        return zip + ".zip";
    }

    /** The one folder in the zip. */
    String folder() {
        return folder;
    }

    /** Whether its makers support the newest JDK with long-term support. */
    boolean onNewestJdk() {
        return onNewestJdk;
    }

    /** Program, below the server's folder, and arguments. */
    List<String> start() {
        return start;
    }
}
