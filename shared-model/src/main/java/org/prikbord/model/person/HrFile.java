package org.prikbord.model.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.prikbord.model.base.Text;

/**
 * An HR export as text: in UTF-8 or, when it is not, in Windows-1252; with commas or semicolons; columns in any order.
 * A line is a person: a quote that is not closed spoils its own line and no other.
 */
final class HrFile {
    static final Set<String> REQUIRED = Set.of("employeeNumber", "userName", "givenName", "familyName", "department");

    private final List<Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A person's line: values by the name of the column in lower case. */
    record Line(int number, Map<String, String> values) {
        String get(String column) {
            return values.getOrDefault(column.toLowerCase(Locale.ROOT), "");
        }
    }

    HrFile(byte[] bytes) {
        String[] text = Text.decoded(bytes).split("\r\n|\r|\n", -1);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text[0]))
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get();
        List<String> header = cells(text[0], format).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        REQUIRED.stream()
                .filter(column -> !header.contains(column.toLowerCase(Locale.ROOT)))
                .sorted()
                .forEach(column -> problems.add(new Problem(1, column, "rule.import.columnMissing", "", List.of())));
        if (problems.isEmpty()) {
            for (int i = 1; i < text.length; i++) {
                read(i + 1, text[i], header, format);
            }
        }
    }

    List<Line> lines() {
        return lines;
    }

    List<Problem> problems() {
        return problems;
    }

    private void read(int number, String text, List<String> header, CSVFormat format) {
        if (text.isBlank()) {
            return;
        }
        if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
            problems.add(new Problem(number, "", "rule.import.quote", shortened(text), List.of()));
            return;
        }
        List<String> cells = cells(text, format);
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (cells.size() != header.size()) {
            problems.add(new Problem(
                    number, "", "rule.import.columns", shortened(text), List.of(header.size(), cells.size())));
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.putIfAbsent(header.get(i), cells.get(i));
        }
        lines.add(new Line(number, values));
    }

    private static List<String> cells(String line, CSVFormat format) {
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.get(0).toList();
        } catch (UncheckedIOException | IOException | IllegalStateException unreadable) {
            return List.of(line);
        }
    }

    private static String delimiter(String header) {
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ";" : ",";
    }

    private static String shortened(String text) {
        return Text.shortened(text, 100);
    }
}
