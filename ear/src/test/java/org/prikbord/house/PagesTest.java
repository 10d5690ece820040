package org.prikbord.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** What pages may say so that every server reads them. */
class PagesTest {
    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)\\}");
    private static final Pattern PROPERTY = Pattern.compile("\\.(\\w+)");

    /** The expression language takes Java's identifiers only; some servers insist on it. */
    @Test
    void noPropertyIsCalledByAWordThatJavaReserves() {
        List<Path> pages = Sources.ending(".xhtml", Sources.MODULES);
        assertThat(pages).isNotEmpty();
        for (Path page : pages) {
            assertThat(EXPRESSION
                            .matcher(Sources.text(page))
                            .results()
                            .flatMap(found ->
                                    PROPERTY
                                            .matcher(found.group(1).replaceAll("'[^']*'", ""))
                                            .results()
                                            .toList()
                                            .stream())
                            .map((MatchResult property) -> property.group(1)))
                    .as(Sources.name(page))
                    .noneMatch(SourceVersion::isKeyword);
        }
    }
}
