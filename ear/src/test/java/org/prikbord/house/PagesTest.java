package org.prikbord.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** What pages may say so that every server reads them. */
class PagesTest {
    private static final List<Path> PAGES = Sources.ending(".xhtml", Sources.MODULES);
    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)\\}");
    private static final Pattern PROPERTY = Pattern.compile("\\.(\\w+)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([a-z]\\w*)");
    private static final Pattern PARAMETER = Pattern.compile("<ui:param name=\"(\\w+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\bvar=\"(\\w+)\"");
    private static final Pattern EMPTY = Pattern.compile("\\s([\\w:-]+)=\"\"");
    private static final Pattern OF_A_TAG = Pattern.compile("<\\w+:[^>]*>");
    private static final Pattern FIELD = Pattern.compile("<pb:field\\b[^>]*>(.*?)</pb:field>", Pattern.DOTALL);

    /** The expression language takes Java's identifiers only; some servers insist on it. */
    @Test
    void noPropertyIsCalledByAWordThatJavaReserves() {
        for (Path page : PAGES) {
            List<String> properties = expressions(Sources.text(page))
                    .flatMap(said -> found(PROPERTY, said))
                    .toList();
            assertThat(properties).as(Sources.name(page)).noneMatch(SourceVersion::isKeyword);
        }
    }

    /** MyFaces knows no parameter of a page within the body of a tag of ours: what stood there would be nothing. */
    @Test
    void noFieldIsBoundToAParameter() {
        Set<String> parameters = PAGES.stream()
                .flatMap(page -> found(PARAMETER, Sources.text(page)))
                .collect(Collectors.toSet());
        assertThat(parameters).isNotEmpty();
        for (Path page : PAGES) {
            String markup = Sources.text(page);
            Set<String> variables = found(VARIABLE, markup).collect(Collectors.toSet());
            List<String> names = found(FIELD, markup)
                    .flatMap(PagesTest::expressions)
                    .flatMap(said -> found(NAME, said))
                    .filter(name -> !variables.contains(name))
                    .toList();
            assertThat(names).as(Sources.name(page)).doesNotContainAnyElementsOf(parameters);
        }
    }

    /** An attribute without a value is left out on the way to the browser, see {@code SaidAttributes}. */
    @Test
    void whatIsMeantHasAValue() {
        Set<String> mayBeEmpty = Set.of("alt", "value");
        for (Path page : PAGES) {
            List<String> empty = found(
                            EMPTY, OF_A_TAG.matcher(Sources.text(page)).replaceAll(""))
                    .filter(name -> !mayBeEmpty.contains(name))
                    .toList();
            assertThat(empty).as(Sources.name(page)).isEmpty();
        }
    }

    /** What stands in the expressions of a page, but for texts in it. */
    private static Stream<String> expressions(String markup) {
        return found(EXPRESSION, markup).map(said -> said.replaceAll("'[^']*'", ""));
    }

    private static Stream<String> found(Pattern pattern, String in) {
        return pattern.matcher(in).results().map(hit -> hit.group(1));
    }
}
