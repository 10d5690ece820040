package org.prikbord.ideas.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * CSV as spreadsheets open it with a double click: UTF-8 that says so, and a text that would be a formula begins with an
 * apostrophe (OWASP, "CSV Injection": whoever writes "=HYPERLINK(…" as a title must not speak to who opens the file).
 */
public final class CsvSheet implements Sheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** With their wide forms, which spreadsheets of East Asian languages take for the same. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CSVPrinter printer;

    /** @param delimiter what the reader's spreadsheet takes for the end of a cell */
    public CsvSheet(OutputStream out, char delimiter) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(
                writer,
                CSVFormat.EXCEL
                        .builder()
                        .setDelimiter(delimiter)
                        .setQuoteMode(QuoteMode.ALL_NON_NULL)
                        .get());
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvSheet::shown).toList());
    }

    private static Object shown(Object cell) {
        if (cell instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        return cell instanceof String text ? harmless(text) : cell;
    }

    private static String harmless(String text) {
        boolean formula = begins(text) || begins(text.stripLeading());
        return formula ? "'" + text : text;
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
