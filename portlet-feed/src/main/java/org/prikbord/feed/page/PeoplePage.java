package org.prikbord.feed.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.prikbord.feed.PeopleService;
import org.prikbord.model.person.ImportResult;
import org.prikbord.model.person.PersonRow;
import org.prikbord.model.person.Problem;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.Upload;
import org.prikbord.web.text.Texts;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** <code>people.xhtml</code>: takes in an HR export, says what came of it, and shows everybody. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PeopleService service;

    @Inject
    private transient Attempt attempt;

    @Inject
    private transient Texts texts;

    private transient Part file;
    private transient ImportResult result;
    private List<Line> problems = List.of();
    private String typed = "";
    private final LazyDataModel<PersonRow> people = new Everybody();

    private static final int MOST_BYTES = 10_000_000;

    /** A line of the file that was skipped, and why, in words. */
    public record Line(int number, String column, String value, String what) implements Serializable {}

    /** For administrators only. */
    public void load() {
        service.tableSize(typed);
    }

    /** Reads the file that was chosen. */
    public void read() {
        if (!Upload.isThere(file)) {
            attempt.say("file", texts.get("people.noFile"));
            return;
        }
        if (file.getSize() > MOST_BYTES) {
            attempt.say("file", texts.of("problem.tooLarge", MOST_BYTES / 1_000_000 + " MB"));
            return;
        }
        byte[] bytes = Upload.bytes(file);
        attempt.to(() -> {
            result = service.read(bytes);
            problems = result.problems().stream().map(this::line).toList();
        });
    }

    private Line line(Problem problem) {
        String what = texts.of(problem.messageKey(), problem.args().toArray());
        return new Line(problem.line(), problem.column(), problem.value(), what);
    }

    /** Ends all sign-ins of that person. */
    public void signOut(PersonRow person) {
        if (attempt.to(() -> service.signOutEverywhere(person.id()))) {
            attempt.tell(texts.of("people.signedOut", person.name()));
        }
    }

    /** What came of the file that was just read; null when none was. */
    public ImportResult getResult() {
        return result;
    }

    public List<Line> getProblems() {
        return problems;
    }

    /** How many lines were skipped; one line can have several problems. */
    public long getSkipped() {
        return problems.stream().map(Line::number).distinct().count();
    }

    /** Whether the first line does not say which columns there are, so that nothing else could be read. */
    public boolean isNothingRead() {
        return problems.stream().anyMatch(line -> line.number() == 1);
    }

    public LazyDataModel<PersonRow> getPeople() {
        return people;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed == null ? "" : typed;
    }

    private final class Everybody extends LazyDataModel<PersonRow> {
        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return service.tableSize(typed);
        }

        @Override
        public List<PersonRow> load(
                int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
            return service.table(typed, first, size);
        }

        @Override
        public String getRowKey(PersonRow person) {
            return String.valueOf(person.id());
        }

        @Override
        public PersonRow getRowData(String key) {
            return getWrappedData() == null
                    ? null
                    : getWrappedData().stream()
                            .filter(person -> getRowKey(person).equals(key))
                            .findFirst()
                            .orElse(null);
        }
    }
}
