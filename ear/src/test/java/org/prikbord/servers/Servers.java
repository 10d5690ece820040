package org.prikbord.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Postgres;
import org.prikbord.harness.Staff;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/**
 * Runs the one EAR on each server, on JDK 17 and on the newest JDK with long-term support that is found, and takes the
 * same walk on each: value 1 when every step passed, else 0. {@code -Dservers=wildfly,liberty-jdk25} takes only these.
 */
public final class Servers {
    private static final String GROUP = "ideas-sponsors";
    private static final String REALM_PASSWORD = "Realm-of-the-server-1";

    private final Results results;
    private final Path ear = Path.of(System.getProperty("it.ear"));

    private Servers(Results results) {
        this.results = results;
    }

    /** Ends with 1 when something was not as it should be. */
    public static void main(String[] arguments) throws IOException {
        Servers proof = new Servers(Results.of("servers"));
        NavigableMap<Integer, Path> jdks = Jdks.longTerm();
        for (Kind kind : Kind.values()) {
            proof.proveIfChosen(kind, kind.key(), jdks.firstEntry().getValue());
        }
        int newest = jdks.lastKey();
        for (Kind kind : Kind.values()) {
            if (kind.onNewestJdk() && newest != jdks.firstKey()) {
                proof.proveIfChosen(kind, kind.key() + "-jdk" + newest, jdks.get(newest));
            }
        }
        System.exit(proof.results.conclude() ? 0 : 1);
    }

    private void proveIfChosen(Kind kind, String name, Path jdk) throws IOException {
        String names = System.getProperty("servers", "all");
        if (names.equals("all") || List.of(names.split(",")).contains(name)) {
            prove(kind, name, jdk);
        }
    }

    private void prove(Kind kind, String name, Path jdk) throws IOException {
        Screen.say("");
        Screen.say(name + " on " + jdk);
        Steps steps = new Steps(name);
        Path folder = results.folder().resolve(name);
        round(steps, new Installed(kind, jdk, folder.resolve("demo")), kind, demo(), (board, postgres, browsers) -> {
            new Checks(board.address(), postgres).all(steps);
            new Walk(board.address(), postgres, browsers).all(steps);
        });
        round(
                steps,
                new Installed(kind, jdk, folder.resolve("container")),
                kind,
                container(),
                (board, postgres, browsers) ->
                        new RealmSignIn(board.address(), Staff.ASSISTANT, REALM_PASSWORD).all(steps));
        Screen.say(steps.summary());
        results.atLeast(name, steps.allPassed() ? 1 : 0, "walk", 1);
    }

    /** What is done on a server that runs. */
    private interface Visit {
        void on(Installed board, Postgres postgres, Browsers browsers) throws IOException;
    }

    private void round(Steps steps, Installed board, Kind kind, Map<String, String> settings, Visit visit) {
        steps.step("install, start and visit with sign-in=" + settings.get("prikbord.sign-in"), () -> {
            Postgres postgres = Postgres.start();
            try (board) {
                board.install(
                        results.folder().resolve("zips").resolve(kind.zip()),
                        ear,
                        environment(settings, postgres, board.settingsFile()));
                board.start();
                try (Browsers browsers = Browsers.open()) {
                    visit.on(board, postgres, browsers);
                }
            } finally {
                postgres.stop();
            }
        });
    }

    private Map<String, String> environment(Map<String, String> settings, Postgres postgres, Path file)
            throws IOException {
        String lines = settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SETTINGS", file.toString());
        environment.put("DB_URL", postgres.url().replaceFirst("&.*", ""));
        environment.put("DB_USER", "postgres");
        environment.put("DB_PASSWORD", "postgres");
        if ("container".equals(settings.get("prikbord.sign-in"))) {
            environment.put("REALM_USER", Staff.ASSISTANT);
            environment.put("REALM_PASSWORD", REALM_PASSWORD);
            environment.put("REALM_GROUP", GROUP);
        }
        return environment;
    }

    private static Map<String, String> demo() {
        Map<String, String> settings = common();
        settings.put("prikbord.sign-in", "demo");
        settings.put("prikbord.demo.password", "prikbord");
        settings.put("prikbord.role.communications", "team:Communications");
        settings.put("prikbord.role.sponsor", "team:Board");
        settings.put("prikbord.role.administrator", "manager:IT");
        return settings;
    }

    private static Map<String, String> container() {
        Map<String, String> settings = common();
        settings.put("prikbord.sign-in", "container");
        settings.put("prikbord.role.sponsor", "group:" + GROUP);
        return settings;
    }

    private static Map<String, String> common() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("prikbord.company", "Hazelmeer");
        settings.put(
                "prikbord.people.file",
                Path.of(System.getProperty("it.root"), "ear/src/main/resources/sample/people.csv")
                        .toString());
        return settings;
    }
}
