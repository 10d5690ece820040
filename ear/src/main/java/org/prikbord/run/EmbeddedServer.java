package org.prikbord.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;

/** The embedded Payara server: one listener on 127.0.0.1, the static home page at its root, the EAR beside it. */
public final class EmbeddedServer {
    private final GlassFish server;

    private EmbeddedServer(GlassFish server) {
        this.server = server;
    }

    /**
     * Starts the server without an application.
     *
     * @throws CannotStart when the port is in use or the server does not come up
     */
    public static EmbeddedServer start(RunOptions options, DataFolder folder) throws CannotStart {
        refuseUsedPort(options.port());
        try {
            Path domain = Files.writeString(folder.scratch().resolve("domain.xml"), domain(options, folder));
            Path logins = Files.writeString(folder.scratch().resolve("login.conf"), resource("/server/login.conf"));
            System.setProperty("java.security.auth.login.config", logins.toString());
            GlassFishProperties properties = new GlassFishProperties();
            properties.setConfigFileURI(domain.toUri().toString());
            GlassFish server = GlassFishRuntime.bootstrap().newGlassFish(properties);
            server.start();
            return new EmbeddedServer(server);
        } catch (IOException | GlassFishException failed) {
            throw new CannotStart("The embedded server did not start; its log is " + folder.log() + ".", failed);
        }
    }

    /**
     * Puts the EAR into the server.
     *
     * @throws CannotStart when the server refuses it (the server itself says so only in its log)
     */
    public void deploy(Path ear, Path log) throws CannotStart {
        if (!Files.isRegularFile(ear)) {
            throw new CannotStart("There is no EAR at " + ear + "; build it with mvn package.");
        }
        FirstFault fault = new FirstFault();
        Logger everything = LogManager.getLogManager().getLogger("");
        everything.addHandler(fault);
        try {
            if (server.getDeployer().deploy(ear.toFile(), "--name=prikbord", "--force=true") == null) {
                throw new CannotStart(refused(ear, fault, log));
            }
        } catch (GlassFishException refusal) {
            throw new CannotStart(refused(ear, fault, log), refusal);
        } finally {
            everything.removeHandler(fault);
        }
    }

    private static String refused(Path ear, FirstFault fault, Path log) {
        String why = fault.reason().isEmpty() ? "" : ": " + fault.reason();
        return "The server refused " + ear.getFileName() + why + " (more in " + log + ").";
    }

    /** Ends the application and the server; what was confirmed is in the database already. */
    public void stop() throws GlassFishException {
        server.stop();
    }

    private static void refuseUsedPort(int port) throws CannotStart {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException inUse) {
            throw new CannotStart(
                    "Port " + port + " on 127.0.0.1 is in use; stop what listens there or give another with"
                            + " -Dprikbord.port=.",
                    inUse);
        }
    }

    private static String domain(RunOptions options, DataFolder folder) throws IOException {
        Map<String, String> words = Map.ofEntries(
                Map.entry("@MAIL@", Boolean.toString(options.mailPort().isPresent())),
                Map.entry("@MAIL_PORT@", options.mailPort().orElse("25")),
                Map.entry("@MAIL_IN@", Boolean.toString(options.mailboxPort().isPresent())),
                Map.entry("@MAIL_IN_PORT@", options.mailboxPort().orElse("143")),
                Map.entry("@PORT@", Integer.toString(options.port())),
                Map.entry("@DOCROOT@", options.home().toString()),
                Map.entry("@REALM@", realm(options, folder).toString()),
                Map.entry("@DATASOURCE_CLASS@", options.database().dataSourceClass()),
                Map.entry("@JDBC_URL@", options.database().url()),
                Map.entry("@JDBC_USER@", options.database().user()),
                Map.entry("@JDBC_PASSWORD@", options.database().password()));
        String xml = resource("/server/domain.xml");
        for (Map.Entry<String, String> word : words.entrySet()) {
            xml = xml.replace(word.getKey(), escaped(word.getValue()));
        }
        return xml;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** The users of the server's realm; nobody, unless a file of them is given. */
    private static Path realm(RunOptions options, DataFolder folder) throws IOException {
        return options.realm().isPresent()
                ? options.realm().get()
                : Files.createFile(folder.scratch().resolve("realm"));
    }

    private static String resource(String name) {
        try (InputStream in = EmbeddedServer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
