package org.prikbord.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine, found beside the one that runs this and in the usual places. */
final class Jdks {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
    private static final int FIRST = 17;
    /** Since 17 each fourth has long-term support. */
    private static final int EACH = 4;

    private Jdks() {}

    /** Those with long-term support, from 17 on, by version. */
    static NavigableMap<Integer, Path> longTerm() {
        NavigableMap<Integer, Path> found = new TreeMap<>();
        Path running = Path.of(System.getProperty("java.home"));
        Stream.of(running.getParent(), Path.of("/usr/lib/jvm"), Path.of("/opt"), Path.of("/usr/java"))
                .filter(Objects::nonNull)
                .filter(Files::isDirectory)
                .flatMap(Jdks::inside)
                .forEach(home -> found.putIfAbsent(version(home), home));
        found.put(version(running), running);
        found.keySet().removeIf(version -> version < FIRST || (version - FIRST) % EACH != 0);
        return found;
    }

    private static Stream<Path> inside(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .filter(home ->
                            Files.isExecutable(home.resolve("bin/javac")) && Files.isReadable(home.resolve("release")))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static int version(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
