package org.prikbord.ideas.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ExcelSheetTest {
    private static List<Row> rows(ByteArrayOutputStream file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            return book.getFirstSheet().read();
        }
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> texts = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "<b>&amp;</b>", "Ideeën 💡", "a\nb");
        try (ExcelSheet sheet = new ExcelSheet(out, "Ideas")) {
            sheet.row(texts);
        }
        Row row = rows(out).get(0);
        for (int column = 0; column < texts.size(); column++) {
            Cell cell = row.getCell(column);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.asString()).isEqualTo(texts.get(column));
        }
    }

    @Test
    void numbersAndMomentsAreWhatTheyAre() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LocalDateTime moment = LocalDateTime.parse("2026-11-26T09:05");
        try (ExcelSheet sheet = new ExcelSheet(out, "Ideas")) {
            sheet.row(Arrays.asList(12L, null, moment));
        }
        Row row = rows(out).get(0);
        assertThat(row.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("12");
        assertThat(row.getCellAsDate(2)).contains(moment);
    }

    @Test
    void leavesOutWhatNoFileCanCarry() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExcelSheet sheet = new ExcelSheet(out, "Ideas")) {
            sheet.row(List.of("bell\u0007, escape\u001b, \uFFFE", "x".repeat(40_000)));
        }
        Row row = rows(out).get(0);
        assertThat(row.getCellText(0)).isEqualTo("bell, escape, ");
        assertThat(row.getCellText(1)).hasSize(32_767).endsWith("…");
    }

    @Test
    void sendsRowsAsTheyCome() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Random random = new Random(26);
        int before;
        try (ExcelSheet sheet = new ExcelSheet(out, "Ideas")) {
            for (int row = 0; row < 5_000; row++) {
                sheet.row(List.of(Long.toString(random.nextLong()), Long.toString(random.nextLong())));
            }
            before = out.size();
        }
        assertThat(before).isGreaterThan(out.size() / 2);
        assertThat(rows(out)).hasSize(5_000);
    }
}
