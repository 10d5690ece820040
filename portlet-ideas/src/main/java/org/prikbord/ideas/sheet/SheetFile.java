package org.prikbord.ideas.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.file.FirstBytes;
import org.prikbord.model.idea.IdeaFile;

/**
 * A spreadsheet that somebody brings, as CSV: what it is follows from its content, whatever its name. Of an Excel file
 * that is the first sheet as it was last shown: what a formula came to, dates as 2026-12-24. Every row stays where it is.
 */
public final class SheetFile {
    private static final Logger LOG = Logger.getLogger(SheetFile.class.getName());

    /** What a file may hold once it is unpacked; a thousandth of that can be sent as an Excel file. */
    private static final long MOST_UNPACKED = 20_000_000;

    private static final int MOST_PARTS = 1_000;
    /** So far down a sheet is read; people leave rows empty, but not thousands. */
    private static final int LAST_ROW = 10_000;

    private static final int MOST_COLUMNS = 50;
    /** No sheet has such a column; the library would make room for all that come before it. */
    private static final Pattern FAR_COLUMN = Pattern.compile("\\sr\\s*=\\s*[\"'][A-Za-z]{4}");

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final int FIRST_DATE_FORMAT = 14;
    private static final int LAST_DATE_FORMAT = 22;
    private static final int LONGEST_NUMBER = 30;

    private SheetFile() {}

    /** What the file says; a broken rule at <code>file</code> for an Excel file that cannot be read. */
    public static String csv(byte[] file) {
        if (FirstBytes.are(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw RuleBroken.at("file", "import.oldExcel");
        }
        return FirstBytes.are(file, 'P', 'K', 3, 4) ? ofExcel(file) : Text.decoded(file);
    }

    /** The same of rows with as many cells each as there are heads. */
    public static String csv(List<String> heads, List<List<String>> ideas) {
        StringBuilder csv = new StringBuilder();
        try {
            CSVPrinter printer = printer(csv);
            printer.printRecord(heads);
            for (List<String> idea : ideas) {
                printer.printRecord(idea);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    private static CSVPrinter printer(StringBuilder csv) throws IOException {
        return new CSVPrinter(
                csv, CSVFormat.EXCEL.builder().setRecordSeparator('\n').get());
    }

    private static String ofExcel(byte[] file) {
        try {
            requireModest(file);
            try (ReadableWorkbook book =
                            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return csv(rows.iterator());
            }
        } catch (RuleBroken broken) {
            throw broken;
        } catch (IOException | RuntimeException unreadable) {
            // what the library throws at a broken file is not said anywhere
            LOG.log(Level.FINE, "An Excel file could not be read", unreadable);
            throw RuleBroken.at("file", "import.notExcel");
        }
    }

    /** Unpacks it once without keeping anything, the way the library will. */
    private static void requireModest(byte[] file) throws IOException {
        long left = MOST_UNPACKED;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                byte[] bytes = upTo(zip, part, left);
                left -= bytes.length;
                parts++;
                boolean sheet = part.getName().contains("worksheets/");
                if (left <= 0 || parts > MOST_PARTS || (sheet && isWide(bytes))) {
                    throw RuleBroken.at("file", "import.notExcel");
                }
            }
        }
    }

    private static byte[] upTo(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return in.readNBytes((int) most);
        }
    }

    private static boolean isWide(byte[] sheet) {
        return FAR_COLUMN
                .matcher(new String(sheet, StandardCharsets.ISO_8859_1))
                .find();
    }

    private static String csv(Iterator<Row> rows) throws IOException {
        StringBuilder csv = new StringBuilder();
        CSVPrinter printer = printer(csv);
        int written = 0;
        int filled = 0;
        while (rows.hasNext() && filled <= IdeaFile.MOST_ROWS + 1) {
            Row row = rows.next();
            List<String> cells = cells(row);
            if (cells.isEmpty()) {
                continue;
            }
            if (row.getRowNum() > LAST_ROW) {
                throw RuleBroken.at("file", "import.tooMany", IdeaFile.MOST_ROWS);
            }
            for (; written < row.getRowNum() - 1; written++) {
                printer.println();
            }
            printer.printRecord(cells);
            written++;
            filled++;
        }
        return csv.toString();
    }

    /** Without those at the end that are empty. */
    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int filled = 0;
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(row.getOptionalCell(i).map(SheetFile::words).orElse(""));
            if (!cells.get(i).isBlank()) {
                filled = i + 1;
            }
        }
        return cells.subList(0, filled);
    }

    private static String words(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number && cell.getType() != CellType.STRING) {
            return isDate(cell) ? date(cell.asDate()) : plain(number, cell.getRawValue());
        }
        if (cell.getValue() instanceof Boolean so) {
            return so ? "TRUE" : "FALSE";
        }
        if (cell.getType() == CellType.ERROR) {
            return String.valueOf(cell.getRawValue());
        }
        return cell.getValue() == null ? "" : cell.getText();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && id >= FIRST_DATE_FORMAT && id <= LAST_DATE_FORMAT) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null && LITERAL.matcher(format).replaceAll("").matches("(?i).*[ymdh].*");
    }

    private static String date(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /** A number of 1e999999999 is written as it stands: written out it would fill the memory. */
    private static String plain(BigDecimal number, String raw) {
        BigDecimal bare = number.stripTrailingZeros();
        return Math.abs((long) bare.scale()) > LONGEST_NUMBER ? raw : bare.toPlainString();
    }
}
