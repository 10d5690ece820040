package org.prikbord.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prikbord.proof.Screen;

/** A process with clients; what it says is shown, and its last line is a list of numbers. */
final class Crowd {
    private static final Pattern NUMBER = Pattern.compile("(\\w+)=([\\d.]+)");

    private Crowd() {}

    /** Runs it to its end; fails when it does not end well in that time. */
    static Map<String, Double> run(Class<?> main, Duration atMost, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-Xss256k",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.onExit().orTimeout(atMost.toSeconds(), TimeUnit.SECONDS).exceptionally(late -> {
            process.destroyForcibly();
            return process;
        });
        String last = "";
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Screen.say("  " + line);
                last = line;
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " did not end well");
        }
        return NUMBER.matcher(last)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> Double.valueOf(found.group(2)), (a, b) -> a));
    }
}
