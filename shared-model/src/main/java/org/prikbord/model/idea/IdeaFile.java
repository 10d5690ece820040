package org.prikbord.model.idea;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.challenge.DetailFields;

/**
 * Ideas in a spreadsheet, as CSV: a title and a text in each row, whose idea it is where that is known, and
 * what the challenge asks beside, under the labels that it has there. Commas, semicolons or tabs; columns in any order; texts may have several lines.
 */
public final class IdeaFile {
    public static final int MOST_ROWS = 500;

    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String AUTHOR = "author";

    /** What a column may be called beside its own name: in the other languages, and as our own export has it. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("titel", TITLE),
            Map.entry("titre", TITLE),
            Map.entry("tekst", TEXT),
            Map.entry("texte", TEXT),
            Map.entry("what and why", TEXT),
            Map.entry("wat en waarom", TEXT),
            Map.entry("quoi et pourquoi", TEXT),
            Map.entry("was und warum", TEXT),
            Map.entry("auteur", AUTHOR),
            Map.entry("autor", AUTHOR));

    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final DetailFields asked;

    /**
     * An idea, as it stands in the file.
     *
     * @param number of the row as a spreadsheet counts: the first line is 1
     * @param author the user name; empty where nobody is named
     */
    public record Row(int number, String title, String text, String author, Details details) {}

    /**
     * Why a row cannot be taken.
     *
     * @param column title, text, author, or the label of something else that is asked; empty when it is about the whole row
     * @param messageKey the text in the bundles, <code>rule.</code> included
     * @param args what fills the text's placeholders
     */
    public record Problem(int row, String column, String messageKey, List<Object> args) {
        public Problem {
            args = List.copyOf(args);
        }

        /** The problem of a row in which a rule is broken. */
        public static Problem of(int row, RuleBroken broken) {
            return new Problem(row, broken.field().orElse(""), broken.messageKey(), broken.args());
        }
    }

    /** Reads what the file says to a challenge that asks this beside title and text. */
    public IdeaFile(String content, DetailFields asked) {
        this.asked = asked;
        String text = Text.storable(content).replace('\r', '\n');
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(delimiter(text))
                .setLenientEof(false)
                .get();
        int read = 0;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<String> heads = List.of();
            for (CSVRecord row : parser) {
                read++;
                if (read == 1) {
                    heads = heads(row);
                } else {
                    take(read, row, heads);
                }
            }
            if (read == 0) {
                heads(List.of());
            }
        } catch (UncheckedIOException | IOException | IllegalStateException unreadable) {
            problems.add(new Problem(read + 1, "", "rule.import.quote", List.of()));
        }
        if (rows.size() > MOST_ROWS) {
            problems.add(new Problem(MOST_ROWS + 2, "", "rule.import.tooMany", List.of(MOST_ROWS)));
        }
    }

    private static String delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return List.of(",", ";", "\t").stream()
                .max(Comparator.comparingLong(
                        mark -> first.chars().filter(c -> c == mark.charAt(0)).count()))
                .orElseThrow();
    }

    private List<String> heads(Iterable<String> first) {
        List<String> heads = new ArrayList<>();
        for (String cell : first) {
            String name = cell.strip().toLowerCase(Locale.ROOT);
            heads.add(NAMES.getOrDefault(name, name));
        }
        for (String column : List.of(TITLE, TEXT)) {
            if (!heads.contains(column)) {
                problems.add(new Problem(1, column, "rule.import.columnMissing", List.of()));
            }
        }
        return heads;
    }

    private void take(int number, CSVRecord row, List<String> heads) {
        if (!heads.contains(TITLE) || !heads.contains(TEXT) || row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (row.size() > heads.size()) {
            problems.add(new Problem(number, "", "rule.import.columns", List.of(heads.size(), row.size())));
            return;
        }
        try {
            Row idea = new Row(
                    number,
                    Text.required(TITLE, cell(row, heads, TITLE), Idea.LONGEST_TITLE),
                    Text.required(TEXT, cell(row, heads, TEXT), Idea.LONGEST_TEXT),
                    cell(row, heads, AUTHOR).toLowerCase(Locale.ROOT),
                    new Details(asked.places().stream()
                                    .map(field -> field.isAsked() ? cell(row, heads, column(field)) : "")
                                    .toList())
                            .checkedBy(asked));
            if (!known.add(Text.folded(idea.title() + "\n" + idea.text()))) {
                throw RuleBroken.at(TITLE, "import.same");
            }
            rows.add(idea);
        } catch (RuleBroken wrong) {
            problems.add(named(Problem.of(number, wrong)));
        }
    }

    private static String column(DetailField field) {
        return field.label().toLowerCase(Locale.ROOT);
    }

    /** The same with the label that the column has, where it is about something that the challenge asks. */
    private Problem named(Problem problem) {
        return asked.asked().stream()
                .filter(field -> field.field().equals(problem.column()))
                .findFirst()
                .map(field -> new Problem(problem.row(), field.label(), problem.messageKey(), problem.args()))
                .orElse(problem);
    }

    private static String cell(CSVRecord row, List<String> heads, String column) {
        int at = heads.indexOf(column);
        return at < 0 || at >= row.size() ? "" : row.get(at).strip();
    }

    /** The ideas, in the order of the file. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What is wrong with the file by itself. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The same for two files that hold the same ideas, however they were saved. */
    public String fingerprint() {
        return OnceKey.of(
                        null,
                        rows.stream()
                                .map(row -> List.of(
                                        row.title(),
                                        row.text(),
                                        row.author() + row.details().together()))
                                .toList())
                .fingerprint();
    }
}
