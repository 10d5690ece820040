package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.logging.Logger;
import org.prikbord.ideas.ReportService;
import org.prikbord.model.moderation.MatterFile;
import org.prikbord.model.moderation.MatterFile.AppealView;
import org.prikbord.model.moderation.MatterFile.RulingView;
import org.prikbord.model.moderation.Verdict;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;
import org.prikbord.web.text.Texts;

/** <code>matter.xhtml</code>: what became of something, for its author and for who reported it. */
@Named
@RequestScoped
public class MatterPage {
    private static final Logger LOG = Logger.getLogger(MatterPage.class.getName());

    @Inject
    private ReportService reports;

    @Inject
    private Texts texts;

    @Inject
    private Attempt attempt;

    private long id;
    private String words;
    private ReportService.Concerning concerning;

    /** Reads the matter, for whom it concerns; also before a form that depends on it is decoded. */
    @PostConstruct
    void load() {
        id = IdConverter.requested();
        concerning = reports.concerning(id);
    }

    /** Sees before anything is shown that there is such a matter: asking for the bean is enough. */
    public void arrive() {
        LOG.finest(() -> "Matter " + id + " is shown");
    }

    /** Asks somebody else to look again. */
    public void ask() throws IOException {
        long ruling = getRuling() == null ? 0 : getRuling().id();
        if (attempt.to(() -> reports.appeal(ruling, words))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/matter?id=" + id);
        }
    }

    /** Whether the reader wrote it, or moderates: both see the whole; a reporter only what became of it. */
    public boolean isWhole() {
        return concerning.mine() || !concerning.reported();
    }

    /** How it stands, in a sentence. */
    public String getState() {
        return texts.get("matter.state." + (isWhole() ? stateForAuthor() : stateForReporter(concerning.file())));
    }

    private String stateForAuthor() {
        MatterFile file = concerning.file();
        if (file.matter().hiddenAt() == null) {
            return "shown";
        }
        return switch (file.matter().hiddenWhy()) {
            case REPORTS -> "reports";
            case WORDS -> "words";
            case FIRST -> "first";
            case RULING ->
                file.matter().waitingSince() == null
                        ? file.last()
                                .map(RulingView::verdict)
                                .orElse(Verdict.REMOVE)
                                .key()
                        : "again";
        };
    }

    /** A ruling that hid it stays the last one when an appeal overturned it: what is shown tells which. */
    static String stateForReporter(MatterFile file) {
        if (file.matter().waitingSince() != null) {
            return "looking";
        }
        if (file.last().filter(ruling -> ruling.verdict().hides()).isEmpty()) {
            return "left";
        }
        return file.there() && file.matter().hiddenAt() == null ? "restored" : "acted";
    }

    /** The ruling that hides it, with its reason; null while there is none. */
    public RulingView getRuling() {
        return isWhole()
                ? concerning
                        .file()
                        .last()
                        .filter(ruling -> ruling.verdict().hides())
                        .orElse(null)
                : null;
    }

    /** The appeal against that ruling; null while there is none. */
    public AppealView getAppeal() {
        RulingView ruling = getRuling();
        return ruling == null ? null : ruling.appeal();
    }

    /** Whether the reader may ask to look again. */
    public boolean isAppealable() {
        return concerning.mine()
                && getRuling() != null
                && getAppeal() == null
                && concerning.file().matter().hiddenAt() != null;
    }

    /** Where the reader may write it anew; null for what cannot be changed. */
    public String getEditAddress() {
        MatterFile.MatterView matter = concerning.file().matter();
        boolean mayEdit = concerning.mine() && concerning.file().there() && matter.hiddenAt() != null;
        if (!mayEdit) {
            return null;
        }
        return switch (matter.kind()) {
            case POST -> "/feed/edit?id=" + matter.subjectId();
            case IDEA -> "/ideas/edit?id=" + matter.subjectId();
            default -> null;
        };
    }

    public MatterFile getFile() {
        return concerning.file();
    }

    public long getId() {
        return id;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
