package org.prikbord.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes that the checks of Java sources do not see, and pages without script or style of their own. */
class SizesTest {
    private static final int LONGEST_PAGE = 150;
    private static final int LONGEST_ASSET = 400;
    private static final Pattern INLINE = Pattern.compile("<style\\b|<h:outputScript(?![^>]*\\bname=)[^>]*>"
            + "|<script\\b(?![^>]*\\b(src=|type=\"application/json\"))[^>]*>"
            + "|\\s(style|on[a-z]+)=\"(?!#\\{)[^\"]*\"");

    @Test
    void pagesAreShort() {
        assertThat(Sources.ending(".xhtml", Sources.MODULES))
                .isNotEmpty()
                .filteredOn(page -> lines(page) > LONGEST_PAGE)
                .isEmpty();
    }

    @Test
    void scriptsAndStylesAreShort() {
        List<Path> assets = Stream.of(".js", ".css")
                .flatMap(suffix -> Sources.ending(suffix, Sources.MODULES).stream())
                .toList();
        assertThat(assets)
                .isNotEmpty()
                .filteredOn(asset -> lines(asset) > LONGEST_ASSET)
                .isEmpty();
    }

    @Test
    void pagesHoldNoScriptAndNoStyle() {
        for (Path page : Sources.ending(".xhtml", Sources.MODULES)) {
            List<String> found = INLINE.matcher(Sources.text(page))
                    .results()
                    .map(hit -> hit.group())
                    .filter(hit -> !hit.contains(" on=\""))
                    .toList();
            assertThat(found).as(Sources.name(page)).isEmpty();
        }
    }

    private static long lines(Path file) {
        return Sources.text(file).lines().count();
    }
}
