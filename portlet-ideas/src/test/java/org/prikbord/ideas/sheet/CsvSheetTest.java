package org.prikbord.ideas.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {
    private static String written(char delimiter, Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(out, delimiter)) {
            sheet.row(Arrays.asList(cells));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysThatItIsUtf8() throws IOException {
        assertThat(written(',', "Ideeën 💡")).isEqualTo("\uFEFF\"Ideeën 💡\"\r\n");
    }

    @Test
    void keepsTextsWithQuotesLinesAndDelimitersInTheirCell() throws IOException {
        assertThat(written(';', "a;b", "say \"no\"", "one\ntwo", null, 3L, LocalDateTime.parse("2026-11-26T09:05")))
                .isEqualTo("\uFEFF\"a;b\";\"say \"\"no\"\"\";\"one\ntwo\";;\"3\";\"2026-11-26 09:05\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://elsewhere.example\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void makesFormulasHarmless(String text) throws IOException {
        assertThat(written(',', text)).startsWith("\uFEFF\"'" + text.charAt(0));
    }

    @Test
    void leavesOtherTextsAsTheyAre() throws IOException {
        for (String text : List.of("a = b", "1 + 1", "", "e-mail", "'quoted'", "  spaced")) {
            assertThat(written(',', text)).isEqualTo("\uFEFF\"" + text + "\"\r\n");
        }
    }
}
