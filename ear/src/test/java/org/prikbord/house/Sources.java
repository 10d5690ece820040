package org.prikbord.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The modules' own files, as they are in the working copy. */
public final class Sources {
    public static final Path ROOT = Path.of(System.getProperty("it.root"));
    public static final List<String> PORTLETS = List.of("portlet-feed", "portlet-ideas", "portlet-kudos");
    public static final List<String> MODULES =
            List.of("shared-model", "shared-web", "portlet-feed", "portlet-ideas", "portlet-kudos");

    private Sources() {}

    public static List<Path> ending(String suffix, List<String> modules) {
        return modules.stream()
                .flatMap(module -> all(ROOT.resolve(module).resolve("src/main")))
                .filter(file -> file.toString().endsWith(suffix))
                .toList();
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static Stream<Path> all(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
