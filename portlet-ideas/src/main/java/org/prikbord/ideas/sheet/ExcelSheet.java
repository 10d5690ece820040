package org.prikbord.ideas.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.prikbord.model.base.Text;

/**
 * An Excel file of one sheet. Texts are cells of the kind text, in which nothing is a formula, and stand in their rows
 * rather than in the table of texts that Excel writes, which would have to be kept until the end.
 */
public final class ExcelSheet implements Sheet {
    /** What a cell takes. */
    private static final int LONGEST = 32_767;

    private static final int ROWS_KEPT = 100;
    private static final String MOMENT = "yyyy-mm-dd hh:mm";

    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    /** @param name of the sheet: at most 31 letters */
    public ExcelSheet(OutputStream out, String name) {
        book = new Workbook(out, "Prikbord", "1.0");
        sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        rows++;
        if (rows % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Object cell) {
        if (cell instanceof LocalDateTime moment) {
            sheet.value(rows, column, moment);
            sheet.style(rows, column).format(MOMENT).set();
        } else if (cell instanceof Number number) {
            sheet.value(rows, column, number);
        } else if (cell != null) {
            sheet.inlineString(rows, column, writable(cell.toString()));
        }
    }

    /** Without what XML cannot carry. */
    private static String writable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> (c >= ' ' && c != 0xFFFE && c != 0xFFFF) || c == '\n' || c == '\t')
                .forEach(kept::appendCodePoint);
        return Text.shortened(kept.toString(), LONGEST);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
