package org.prikbord.proof;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a proof found: written after each finding, so that a proof that is cut off leaves what it had. */
public final class Results {
    private final Path file;
    private final List<Finding> findings = new ArrayList<>();

    private Results(Path file) {
        this.file = file;
    }

    /** Into {@code results.json} in a folder of that name in the build folder of the module that runs the proof. */
    public static Results of(String proof) throws IOException {
        Path folder = Path.of(System.getProperty("proof.target"), proof);
        Files.createDirectories(folder);
        return new Results(folder.resolve("results.json"));
    }

    /** Where else the proof may leave files to look at. */
    public Path folder() {
        return file.getParent();
    }

    /** A figure that must be that much or more. */
    public void atLeast(String name, double value, String unit, double goal) throws IOException {
        add(new Finding(name, value, unit, goal, value >= goal));
    }

    /** A figure that must be that much or less. */
    public void atMost(String name, double value, String unit, double goal) throws IOException {
        add(new Finding(name, value, unit, goal, value <= goal));
    }

    /** A figure that has conditions of its own besides the goal. */
    public void atMost(String name, double value, String unit, double goal, boolean andAlso) throws IOException {
        add(new Finding(name, value, unit, goal, value <= goal && andAlso));
    }

    private void add(Finding finding) throws IOException {
        findings.add(finding);
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Finding one : findings) {
            list.add(Json.createObjectBuilder()
                    .add("name", one.name)
                    .add("value", one.value)
                    .add("unit", one.unit)
                    .add("goal", one.goal)
                    .add("met", one.met));
        }
        Files.writeString(file, list.build().toString() + "\n");
        say(finding);
    }

    /** Prints the table and gives whether everything was met. */
    public boolean conclude() {
        Screen.say("");
        findings.forEach(Results::say);
        Screen.say("in " + file);
        return findings.stream().allMatch(Finding::met);
    }

    private static void say(Finding finding) {
        Screen.say(String.format(
                Locale.ROOT,
                "%-12s %12.3f %-10s goal %10.3f   %s",
                finding.name,
                finding.value,
                finding.unit,
                finding.goal,
                finding.met ? "met" : "NOT MET"));
    }

    private record Finding(String name, double value, String unit, double goal, boolean met) {}
}
