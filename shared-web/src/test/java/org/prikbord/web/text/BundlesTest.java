package org.prikbord.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every language has every text, every text is used rightly, and pages hold none. Looks at all modules with pages. */
class BundlesTest {
    private static final Path HOUSE = Path.of("..");
    private static final Pattern KEY = Pattern.compile("text\\[\\s*'([^']+)'\\s*]|text\\.of\\(\\s*'([^']+)'");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern MARKUP =
            Pattern.compile("<!--.*?-->|<script.*?</script>|<code>.*?</code>|<[^>]*>|&\\w+;|&#\\d+;", Pattern.DOTALL);
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile(
            "\\s(?:label|hint|title|alt|placeholder|aria-label|value|summary)=\"([^\"#]*\\p{L}{3,}[^\"#]*)\"");
    private static final Set<String> NAMES = Set.of("Prikbord");

    @Test
    void everyLanguageHasTheSameKeys() throws IOException {
        for (Path root : files("texts.properties")) {
            Set<String> english = read(root).stringPropertyNames();
            for (Path other : others(root)) {
                assertThat(read(other).stringPropertyNames())
                        .as(other.toString())
                        .isEqualTo(english);
            }
        }
    }

    @Test
    void everyTextCanBeFormattedAndTakesTheSameArguments() throws IOException {
        for (Path root : files("texts.properties")) {
            Properties english = read(root);
            for (Path other : others(root)) {
                Properties texts = read(other);
                english.forEach((key, text) -> {
                    String said = texts.getProperty(key.toString(), "");
                    assertThat(text + said).as(key + " in " + other).doesNotContain("'");
                    assertThat(arguments(said)).as(key + " in " + other).isEqualTo(arguments(text.toString()));
                });
            }
        }
    }

    private static List<Path> others(Path root) {
        return Languages.ALL.stream()
                .skip(1)
                .map(language -> root.resolveSibling("texts_" + language + ".properties"))
                .toList();
    }

    @Test
    void pagesAskOnlyForTextsThatAreThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : files(".xhtml")) {
            Set<String> known = knownTo(page);
            Matcher asked = KEY.matcher(Files.readString(page));
            while (asked.find()) {
                String key = asked.group(1) == null ? asked.group(2) : asked.group(1);
                boolean there =
                        key.endsWith(".") ? known.stream().anyMatch(any -> any.startsWith(key)) : known.contains(key);
                if (!there) {
                    missing.add(page + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noPageHoldsText() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : files(".xhtml")) {
            String source = EXPRESSION.matcher(Files.readString(page)).replaceAll("");
            for (String word : MARKUP.matcher(source).replaceAll("\n").split("\\s+")) {
                if (word.matches(".*\\p{L}{2,}.*") && !NAMES.contains(word)) {
                    found.add(page + ": " + word);
                }
            }
            Matcher attribute = SPOKEN_ATTRIBUTE.matcher(source);
            while (attribute.find()) {
                if (isSpoken(source, attribute)) {
                    found.add(page + ": " + attribute.group().strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** A value or name of something technical is no text; neither is the product's name. */
    private static boolean isSpoken(String source, Matcher attribute) {
        int start = source.lastIndexOf('<', attribute.start());
        String tag = source.substring(start, attribute.start());
        boolean technical = attribute.group().strip().startsWith("value=")
                && (tag.startsWith("<ui:param") || tag.startsWith("<input") || tag.startsWith("<c:"));
        return !technical && !NAMES.contains(attribute.group(1));
    }

    private static Set<String> knownTo(Path page) throws IOException {
        Set<String> known =
                new TreeSet<>(read(HOUSE.resolve("shared-web/src/main/resources/org/prikbord/web/texts.properties"))
                        .stringPropertyNames());
        String module = HOUSE.relativize(page).getName(0).toString();
        for (Path bundle : files("texts.properties")) {
            if (HOUSE.relativize(bundle).startsWith(module)) {
                known.addAll(read(bundle).stringPropertyNames());
            }
        }
        return known;
    }

    private static Set<String> arguments(String text) {
        new MessageFormat(text);
        Set<String> arguments = new TreeSet<>();
        Matcher argument = Pattern.compile("\\{(\\d)").matcher(text);
        while (argument.find()) {
            arguments.add(argument.group(1));
        }
        return arguments;
    }

    private static List<Path> files(String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> modules = Files.list(HOUSE)) {
            for (Path module : modules.filter(dir -> Files.isDirectory(dir.resolve("src/main")))
                    .toList()) {
                try (Stream<Path> all = Files.walk(module.resolve("src/main"))) {
                    all.filter(file -> file.toString().endsWith(ending)).forEach(files::add);
                }
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
