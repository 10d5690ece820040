package org.prikbord.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is in every language, every text that is asked for is there, and no page holds a text itself. */
class BundlesTest {
    private static final Pattern ON_PAGES = Pattern.compile("\\btext(?:\\['|\\.of\\('|\\.get\\(')([\\w.-]+)'");
    private static final Pattern IN_JAVA = Pattern.compile("\\btexts?\\.(?:of|get)\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern RULES =
            Pattern.compile("\\b(?:RuleBroken\\.at\\([^,;]+,\\s*|new RuleBroken\\(\\s*)\"([\\w.-]+)\"");
    private static final Pattern TEXT_ATTRIBUTES = Pattern.compile(
            "\\s(?:value|label|title|alt|placeholder|aria-label|header|emptyMessage|summary|detail)=\"([^\"]*)\"");

    @Test
    void everyLanguageHasEveryTextThatEnglishHas() {
        assertThat(english()).isNotEmpty();
        for (Path bundle : english()) {
            for (Path other : others(bundle)) {
                assertThat(other).exists();
                assertThat(keys(other)).as(Sources.name(other)).isEqualTo(keys(bundle));
            }
        }
    }

    /** Of two with one key the first is never seen. */
    @Test
    void noTextIsThereTwice() {
        for (Path bundle : bundles(name -> name.endsWith(".properties"))) {
            List<String> keys = Sources.text(bundle)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(Sources.name(bundle)).doesNotHaveDuplicates();
        }
    }

    @Test
    void noTextIsEmptyAndEachCanBeFormatted() {
        for (Path bundle : bundles(name -> name.endsWith(".properties"))) {
            read(bundle).forEach((key, text) -> {
                assertThat(text.toString())
                        .as(key + " in " + Sources.name(bundle))
                        .isNotBlank();
                assertThat(new MessageFormat(text.toString(), Locale.ENGLISH).toPattern())
                        .as(key + " in " + Sources.name(bundle))
                        .isNotNull();
            });
        }
    }

    @Test
    void textsTakeTheSameArgumentsInEveryLanguage() {
        for (Path bundle : english()) {
            for (Path other : others(bundle)) {
                Properties texts = read(other);
                read(bundle)
                        .forEach((key, text) -> assertThat(arguments(String.valueOf(texts.get(key))))
                                .as(key + " in " + Sources.name(other))
                                .isEqualTo(arguments(text.toString())));
            }
        }
    }

    @Test
    void everyTextThatAPageOrAClassAsksForIsThere() {
        for (String module : Sources.MODULES) {
            Set<String> known = knownTo(module);
            assertThat(asked(module).filter(key -> !isIn(known, key)))
                    .as("texts that " + module + " asks for")
                    .isEmpty();
        }
    }

    @Test
    void everyBrokenRuleHasASentence() {
        Set<String> known = knownTo("shared-web");
        assertThat(found(RULES, ".java", List.of("shared-model", "shared-web"))
                        .map(key -> "rule." + key)
                        .filter(key -> !isIn(known, key)))
                .isEmpty();
    }

    @Test
    void noPageHoldsATextItself() {
        for (Path page : Sources.ending(".xhtml", Sources.MODULES)) {
            String markup = Sources.text(page).replaceAll("(?s)<!--.*?-->|<!DOCTYPE[^>]*>|<ui:param[^>]*>", "");
            String between = markup.replaceAll("(?s)<[^>]*>", "\n").replaceAll("#\\{[^}]*\\}", "");
            assertThat(between.replaceAll("&#?\\w+;", "").replace("Prikbord", ""))
                    .as(Sources.name(page))
                    .doesNotContainPattern("\\p{L}{2,}");
            assertThat(TEXT_ATTRIBUTES.matcher(markup).results().map(hit -> hit.group(1)))
                    .as(Sources.name(page))
                    .noneMatch(BundlesTest::isSentence);
        }
    }

    /** Values of fields and parameters are words of one kind; a text for people has a space or a capital. */
    private static boolean isSentence(String value) {
        String literal = value.replaceAll("#\\{[^}]*\\}", "").replace("Prikbord", "");
        return literal.matches("(?s).*\\p{L}{2,}.*") && literal.matches("(?s).*(\\s|^\\p{Lu}\\p{Ll}).*");
    }

    private static Stream<String> asked(String module) {
        return Stream.concat(found(ON_PAGES, ".xhtml", List.of(module)), found(IN_JAVA, ".java", List.of(module)));
    }

    private static Stream<String> found(Pattern pattern, String suffix, List<String> modules) {
        return Sources.ending(suffix, modules).stream()
                .flatMap(file -> pattern.matcher(Sources.text(file)).results().map(hit -> hit.group(1)));
    }

    private static Set<String> knownTo(String module) {
        Set<String> known = new TreeSet<>();
        bundles(name -> name.startsWith("shared-web/") || name.startsWith(module + "/"))
                .forEach(bundle -> known.addAll(keys(bundle)));
        return known;
    }

    /** A key that ends with a dot is the beginning of several. */
    private static boolean isIn(Set<String> known, String key) {
        return known.contains(key) || (key.endsWith(".") && known.stream().anyMatch(each -> each.startsWith(key)));
    }

    private static List<Path> english() {
        return bundles(name -> name.endsWith("/texts.properties"));
    }

    /** The same texts in the languages beside English that somebody can choose. */
    private static List<Path> others(Path english) {
        Path shared = Sources.ROOT.resolve("shared-web/src/main/resources/org/prikbord/web/texts.properties");
        return keys(shared).stream()
                .filter(key -> key.startsWith("language.") && !key.equals("language.en"))
                .map(key -> english.resolveSibling(key.replace("language.", "texts_") + ".properties"))
                .toList();
    }

    private static List<Path> bundles(Predicate<String> chosen) {
        return Sources.ending(".properties", Sources.MODULES).stream()
                .filter(file -> Sources.name(file).contains("/texts"))
                .filter(file -> chosen.test(Sources.name(file)))
                .toList();
    }

    private static Set<String> keys(Path bundle) {
        return read(bundle).stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path bundle) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Sources.text(bundle)));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toSet());
    }
}
