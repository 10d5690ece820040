package org.prikbord.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.prikbord.harness.BoardProcess;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/**
 * What survives: runs each proof, or those that {@code -Dfaults=} names with commas, and ends with 1 when anything was
 * lost, doubled or failed. {@code -Dfaults.seed=} repeats the random choices of an earlier run, {@code -Dfaults.kills=}
 * takes another number of kills than 50.
 */
public final class Faults {
    private static final int KILLS = 50;

    private Faults() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        String only = System.getProperty("faults", "");
        Set<String> chosen = only.isBlank() ? Set.of() : Set.of(only.strip().split("\\s*,\\s*"));
        long seed = Long.getLong("faults.seed", new SecureRandom().nextInt(1_000_000));
        Screen.say("Seed " + seed);
        Map<String, Proof> proofs = new LinkedHashMap<>();
        proofs.put("kill", new KillProof(Integer.getInteger("faults.kills", KILLS), seed));
        proofs.put("outage", new OutageProof(seed));
        proofs.put("rolling", new RollingProof(seed));
        proofs.put("restore", new RestoreProof(seed));
        if (!proofs.keySet().containsAll(chosen)) {
            throw new IllegalArgumentException("-Dfaults=" + only + " is not all of " + proofs.keySet());
        }
        Results results = Results.of("faults");
        for (Map.Entry<String, Proof> proof : proofs.entrySet()) {
            if (chosen.isEmpty() || chosen.contains(proof.getKey())) {
                run(proof.getKey(), proof.getValue(), results);
            }
        }
        System.exit(results.conclude() ? 0 : 1);
    }

    private static void run(String name, Proof proof, Results results) throws IOException {
        Screen.say("");
        Screen.say(name + " ...");
        Path folder = BoardProcess.temporaryFolder();
        Ledger ledger = proof.run(folder);
        Screen.say(name + ": " + ledger);
        ledger.faults().stream().limit(10).forEach(fault -> Screen.say("  " + shortened(fault)));
        Files.write(results.folder().resolve(name + "-faults.txt"), ledger.faults());
        results.atMost(name, ledger.faults().size(), "faults", 0);
    }

    private static String shortened(String fault) {
        return fault.lines().findFirst().orElse("").replaceAll("(.{300}).*", "$1 ...");
    }
}
