package org.prikbord.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What can be set on the command line of the run command.
 *
 * @param port where the server listens on 127.0.0.1, 1 to 65535
 * @param data the folder that holds the database and the log
 * @param ear the file to deploy
 * @param home the folder with the static intranet pages
 * @param database where the data is kept
 * @param realm the users of the server's realm, as the server's own key files hold them; nobody when there is none
 * @param mailPort where a mail server listens on 127.0.0.1; the board sends no mail when there is none
 * @param mailboxPort where a mailbox for answers is read on 127.0.0.1, by IMAP as prikbord with this word for a password
 * @param sample whether to load the sample company
 * @param endsWithParent whether to end when the process that started this one is gone
 */
public record RunOptions(
        int port,
        Path data,
        Path ear,
        Path home,
        Database database,
        Optional<Path> realm,
        Optional<String> mailPort,
        Optional<String> mailboxPort,
        boolean sample,
        boolean endsWithParent) {

    /**
     * Reads {@code prikbord.port}, {@code prikbord.data}, {@code prikbord.run.ear}, {@code prikbord.run.home},
     * {@code prikbord.run.jdbc.url|user|password}, {@code prikbord.run.realm}, {@code prikbord.run.mail.port}, {@code prikbord.run.mailbox.port}, {@code prikbord.run.sample} and {@code prikbord.run.ends-with-parent}.
     *
     * @throws CannotStart when a value cannot be used
     */
    public static RunOptions from(Properties given) throws CannotStart {
        Path data = Path.of(given.getProperty("prikbord.data", ".prikbord"))
                .toAbsolutePath()
                .normalize();
        return new RunOptions(
                port(given.getProperty("prikbord.port", "8080")),
                data,
                Path.of(given.getProperty("prikbord.run.ear", "ear/target/prikbord.ear"))
                        .toAbsolutePath(),
                Path.of(given.getProperty("prikbord.run.home", "ear/src/home")).toAbsolutePath(),
                Database.from(given, data),
                Optional.ofNullable(given.getProperty("prikbord.run.realm"))
                        .map(Path::of)
                        .map(Path::toAbsolutePath),
                Optional.ofNullable(given.getProperty("prikbord.run.mail.port")),
                Optional.ofNullable(given.getProperty("prikbord.run.mailbox.port")),
                Boolean.parseBoolean(given.getProperty("prikbord.run.sample", "true")),
                Boolean.parseBoolean(given.getProperty("prikbord.run.ends-with-parent", "false")));
    }

    /**
     * Takes what is meant for the run command out of the system properties: the product reads these as configuration and
     * refuses keys that it does not know.
     */
    static void hideFromTheProduct() {
        System.getProperties().stringPropertyNames().stream()
                .filter(key ->
                        key.equals("prikbord.port") || key.equals("prikbord.data") || key.startsWith("prikbord.run."))
                .forEach(System::clearProperty);
    }

    private static int port(String text) throws CannotStart {
        try {
            int port = Integer.parseInt(text.trim());
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new CannotStart(wrongPort(text), notANumber);
        }
        throw new CannotStart(wrongPort(text));
    }

    private static String wrongPort(String text) {
        return "prikbord.port is '" + text + "'; give a number from 1 to 65535.";
    }

    /** Where browsers find the home page. */
    public String address() {
        return "http://localhost:" + port + "/";
    }
}
