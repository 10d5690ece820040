package org.prikbord.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that tests and proofs need beside Java: those on the machine, else Debian's packages where allowed. */
public final class Programs {
    private Programs() {}

    /** The first of these names on the PATH. */
    public static Optional<Path> onPath(String... names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The first of these names on the PATH, for which Debian's package is installed when none is there. */
    public static Optional<Path> find(String debianPackage, String... names) {
        return onPath(names).or(() -> install(debianPackage) ? onPath(names) : Optional.empty());
    }

    private static boolean install(String debianPackage) {
        return run("apt-get", "update") && run("apt-get", "install", "-y", "--no-install-recommends", debianPackage);
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notHere) {
            return false;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
