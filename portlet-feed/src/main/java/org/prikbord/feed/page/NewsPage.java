package org.prikbord.feed.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.prikbord.feed.NewsService;
import org.prikbord.feed.news.NewsPreview;
import org.prikbord.model.news.NewsFile;
import org.prikbord.model.news.NewsFileView;
import org.prikbord.model.news.NewsState;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.Upload;
import org.prikbord.web.text.Texts;

/** <code>news.xhtml</code>: what is in a file with old news, bringing it along, and how far that is. */
@Named
@ViewScoped
public class NewsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PROBLEMS = 50;

    @Inject
    private transient NewsService service;

    @Inject
    private transient Attempt attempt;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Clock clock;

    private transient Part file;
    private transient NewsPreview preview;
    private transient List<NewsFileView> files;
    private Long looked;

    /** For communications and administrators only. */
    public void load() {
        getFiles();
    }

    /** Looks at the file that was chosen. */
    public void look() {
        if (!Upload.isThere(file)) {
            attempt.say("file", texts.get("news.noFile"));
        } else if (file.getSize() > NewsFile.MOST_BYTES) {
            attempt.say("file", texts.of("problem.tooLarge", NewsFile.MOST_BYTES / 1_000_000 + " MB"));
        } else {
            attempt.to(() ->
                    show(service.look(file.getSubmittedFileName(), Upload.bytes(file), texts.get("news.credit"))));
        }
    }

    /** Shows what is in a file that was given before. */
    public void show(long id) {
        looked = id;
        preview = null;
        files = null;
    }

    /** Looks again how far they are. */
    public void renew() {
        files = null;
    }

    /** Brings along what was looked at; of two clicks the second finds nothing left to do. */
    public void bring() {
        if (looked != null) {
            goOn(looked);
            looked = null;
        }
    }

    /** Goes on with a file that stopped on its way here. */
    public void goOn(long id) {
        if (attempt.to(() -> service.bring(id))) {
            attempt.tell(texts.get("news.begun"));
        }
        files = null;
    }

    /** Forgets what was looked at. */
    public void drop() {
        if (looked != null) {
            attempt.to(() -> service.drop(looked));
            looked = null;
            files = null;
        }
    }

    /** Takes back all that came of a file, or goes on doing so. */
    public void takeBack(long id) {
        attempt.to(() -> service.takeBack(id));
        files = null;
    }

    /** The file that is looked at; null when none is. */
    public NewsFileView getLookedAt() {
        return looked == null
                ? null
                : getFiles().stream()
                        .filter(one -> one.id() == looked && one.state() == NewsState.LOOKED_AT)
                        .findFirst()
                        .orElse(null);
    }

    public NewsPreview getPreview() {
        if (preview == null) {
            preview = service.preview(looked);
        }
        return preview;
    }

    /** The first of what cannot come along: why is below <code>news.problem.</code>. */
    public List<String> getProblems() {
        return getPreview().problems().stream()
                .limit(PROBLEMS)
                .map(problem -> problem.what() + ": " + texts.get("news.problem." + problem.key()))
                .toList();
    }

    public List<NewsFileView> getFiles() {
        if (files == null) {
            files = service.latest();
        }
        return files;
    }

    /** Whether the board is busy with one of them. */
    public boolean isBusy() {
        return getFiles().stream().anyMatch(one -> one.state().isBusy() && !one.stopped());
    }

    /** How far a file is, in words. */
    public String state(NewsFileView one) {
        String key = "news.state." + one.state().key();
        return switch (one.state()) {
            case COMING -> texts.of(key, one.done(), one.found());
            case HERE -> texts.of(key, one.brought());
            default -> texts.get(key);
        };
    }

    /** The day of a moment, where the board is. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
