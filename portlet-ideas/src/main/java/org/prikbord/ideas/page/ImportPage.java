package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.prikbord.ideas.ImportService;
import org.prikbord.ideas.ImportService.Preview;
import org.prikbord.ideas.sheet.SheetFile;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.idea.IdeaFile.Problem;
import org.prikbord.model.idea.IdeaFile.Row;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;
import org.prikbord.web.page.Upload;
import org.prikbord.web.text.Texts;

/**
 * <code>import.xhtml</code>: shows what is in a file of ideas, and takes them. What the file says goes along in the form
 * that takes it, and is checked again.
 */
@Named
@RequestScoped
public class ImportPage {
    /** As much as a form may send on every server, when all of it has to be escaped. */
    private static final int MOST_BYTES = 300_000;

    @Inject
    private ImportService imports;

    @Inject
    private Attempt attempt;

    @Inject
    private Texts texts;

    private long id;
    private ChallengeView challenge;
    private Part file;
    private String content;
    private Preview preview;

    /** A row that cannot be taken, and why, in words. */
    public record Line(int number, String column, String what) {}

    /** Looks at what a form brings before it is decoded: whether it can be taken depends on it. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        content = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("content");
        if (content != null) {
            look();
        }
    }

    /** Reads the challenge, for who may bring ideas to it. */
    public void load() {
        challenge = imports.challenge(id);
    }

    private void look() {
        attempt.to(() -> preview = imports.preview(id, content));
    }

    /** Shows what is in the file that was chosen. */
    public void show() {
        if (!Upload.isThere(file)) {
            attempt.say("file", texts.get("ideas.import.noFile"));
        } else if (file.getSize() > MOST_BYTES) {
            attempt.say("file", texts.of("problem.tooLarge", MOST_BYTES / 1000 + " kB"));
        } else {
            attempt.to(() -> content = SheetFile.csv(Upload.bytes(file)));
            if (content != null && content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                content = null;
                attempt.say("file", texts.of("problem.tooLarge", MOST_BYTES / 1000 + " kB"));
            }
            if (content != null) {
                look();
            }
        }
    }

    /** Takes all of it. */
    public void take() throws IOException {
        if (attempt.to(() -> imports.take(id, content))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/challenge?id=" + id + "#ideas");
        }
    }

    /** Whether there is a file that can be taken. */
    public boolean isReady() {
        return preview != null && preview.isReady();
    }

    /** Whether there is a file without any idea in it. */
    public boolean isNothing() {
        return preview != null && preview.rows().isEmpty() && preview.problems().isEmpty();
    }

    /** What would be taken. */
    public List<Row> getRows() {
        return preview == null ? List.of() : preview.rows();
    }

    /** What has to be mended first. */
    public List<Line> getProblems() {
        return preview == null
                ? List.of()
                : preview.problems().stream().map(this::line).toList();
    }

    private Line line(Problem problem) {
        return new Line(
                problem.row(),
                problem.column(),
                texts.of(problem.messageKey(), problem.args().toArray()));
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    public long getId() {
        return id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
