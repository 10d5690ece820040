package org.prikbord.ideas.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.DetailFields;
import org.prikbord.model.idea.IdeaFile;

class SheetFileTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BEGIN =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private static byte[] excel(Consumer<Worksheet> filled) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            filled.accept(book.newWorksheet("Ideas"));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static List<IdeaFile.Row> rows(byte[] file) {
        IdeaFile read = new IdeaFile(SheetFile.csv(file), new DetailFields());
        assertThat(read.problems()).isEmpty();
        return read.rows();
    }

    private static void heads(Worksheet sheet) {
        sheet.value(0, 0, "Title");
        sheet.value(0, 1, "Text");
        sheet.value(0, 2, "Author");
    }

    @Test
    void readsTextsAsTheyWereTypedAndRowsWhereTheyStand() {
        byte[] file = excel(sheet -> {
            heads(sheet);
            sheet.value(1, 0, "A \"bell\", loud");
            sheet.value(1, 1, "Ring it\ntwice; then wait");
            sheet.value(4, 0, "=HYPERLINK(\"http://elsewhere.example\")");
            sheet.value(4, 1, "<b>&amp;</b> Ideeën 💡");
            sheet.value(4, 2, "GMuller2");
        });
        assertThat(rows(file))
                .extracting(IdeaFile.Row::number, IdeaFile.Row::title, IdeaFile.Row::text, IdeaFile.Row::author)
                .containsExactly(
                        tuple(2, "A \"bell\", loud", "Ring it\ntwice; then wait", ""),
                        tuple(5, "=HYPERLINK(\"http://elsewhere.example\")", "<b>&amp;</b> Ideeën 💡", "gmuller2"));
    }

    @Test
    void writesNumbersDatesAndWhatFormulasCameToAsPeopleReadThem() {
        byte[] file = excel(sheet -> {
            heads(sheet);
            sheet.value(1, 0, 2026);
            sheet.value(1, 1, 12.5);
            sheet.value(2, 0, LocalDate.parse("2026-12-24"));
            sheet.style(2, 0).format("yyyy-MM-dd").set();
            sheet.value(2, 1, true);
        });
        assertThat(rows(file))
                .extracting(row -> row.title() + " " + row.text())
                .containsExactly("2026 12.5", "2026-12-24 TRUE");
        byte[] formula = with(
                excel(SheetFileTest::heads),
                SHEET,
                BEGIN + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>title</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>text</t></is></c></row><row r=\"2\">"
                        + "<c r=\"A2\"><f>20+22</f><v>42</v></c><c r=\"B2\" t=\"str\"><f>A1&amp;\"!\"</f>"
                        + "<v>title!</v></c></row></sheetData></worksheet>");
        assertThat(rows(formula))
                .extracting(IdeaFile.Row::title, IdeaFile.Row::text)
                .containsExactly(tuple("42", "title!"));
    }

    @Test
    void saysWhenThereAreTooMany() {
        byte[] many = excel(sheet -> {
            heads(sheet);
            for (int row = 1; row <= IdeaFile.MOST_ROWS + 200; row++) {
                sheet.value(row, 0, "Idea " + row);
                sheet.value(row, 1, "Text " + row);
            }
        });
        assertThat(new IdeaFile(SheetFile.csv(many), new DetailFields()).problems())
                .extracting(IdeaFile.Problem::messageKey)
                .containsExactly("rule.import.tooMany");
        byte[] far = excel(sheet -> {
            heads(sheet);
            sheet.value(900_000, 0, "Far below");
        });
        assertRefused(() -> SheetFile.csv(far), "import.tooMany");
    }

    @Test
    void takesNoBombAndNothingBroken() {
        byte[] fine = excel(SheetFileTest::heads);
        assertRefused(() -> SheetFile.csv(with(fine, SHEET, BEGIN + " ".repeat(30_000_000))), "import.notExcel");
        assertRefused(() -> SheetFile.csv(with(fine, "xl/bomb.xml", "0".repeat(30_000_000))), "import.notExcel");
        String far = BEGIN + "<sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        assertRefused(() -> SheetFile.csv(with(fine, SHEET, far)), "import.notExcel");
        assertRefused(() -> SheetFile.csv(with(fine, SHEET, "<not xml")), "import.notExcel");
        assertRefused(() -> SheetFile.csv(new byte[] {'P', 'K', 3, 4, 1, 2, 3}), "import.notExcel");
        assertRefused(
                () -> SheetFile.csv(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}), "import.oldExcel");
        Random random = new Random(27);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = fine.clone();
            for (int hits = 0; hits < 8; hits++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            try {
                SheetFile.csv(damaged);
            } catch (RuleBroken refused) {
                assertThat(refused.field()).contains("file");
            }
        }
    }

    @Test
    void followsNoEntityOfTheFile() {
        String laughs = "<!DOCTYPE w [<!ENTITY a \"ha ha ha \"><!ENTITY b \"&a;&a;&a;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + BEGIN
                + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;&f;</t></is></c></row></sheetData>"
                + "</worksheet>";
        String read;
        try {
            read = SheetFile.csv(with(excel(SheetFileTest::heads), SHEET, laughs));
        } catch (RuleBroken refused) {
            read = refused.messageKey();
        }
        assertThat(read).doesNotContain("ha ha", "root:");
    }

    @Test
    void whatIsNoExcelFileIsCsv() {
        assertThat(SheetFile.csv("title,text\nÉclair,Eat it\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("title,text\nÉclair,Eat it\n");
    }

    private static void assertRefused(ThrowingCallable read, String key) {
        assertThatThrownBy(read).isInstanceOf(RuleBroken.class).hasMessageContaining(key + " at file");
    }

    /** The same file with one part in the place of its own, or beside them. */
    private static byte[] with(byte[] file, String part, String content) {
        try {
            Map<String, byte[]> parts = new TreeMap<>(parts(file));
            parts.put(part, content.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> one : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(one.getKey()));
                    zip.write(one.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(Arrays.toString(file), impossible);
        }
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }
}
