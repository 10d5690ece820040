package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.prikbord.ideas.ReportService;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.moderation.Category;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Subject;
import org.prikbord.web.page.Attempt;

/** <code>report.xhtml</code>: asks the desk to look at something, and says thank you. */
@Named
@RequestScoped
public class ReportPage {
    @Inject
    private ReportService reports;

    @Inject
    private Attempt attempt;

    private String kind;
    private long id;
    private long matter;
    private String category;
    private String words;
    private ReportService.Quoted quoted;

    /** Reads what would be reported; once it has been, there is nothing to read. */
    public void load() {
        if (matter == 0) {
            quoted = reports.quoted(subject());
        }
    }

    private Subject subject() {
        return new Subject(Keys.find(ContentKind.class, kind).orElseThrow(NotFound::new), id);
    }

    /** Reports it and says thank you. */
    public void report() throws IOException {
        load();
        if (attempt.to(this::send)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/report?matter=" + matter);
        }
    }

    private void send() {
        if (category == null || category.isBlank()) {
            throw RuleBroken.at("category", "text.empty");
        }
        matter = reports.report(subject(), Keys.typed(Category.class, "category", category), words);
    }

    /** Whether it has just been reported. */
    public boolean isDone() {
        return matter != 0 && quoted == null;
    }

    /** The keys of the reasons to choose from. */
    public List<String> getChoices() {
        return Category.forPeople().stream().map(Category::key).toList();
    }

    public ReportService.Quoted getQuoted() {
        return quoted;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getMatter() {
        return matter;
    }

    public void setMatter(long matter) {
        this.matter = matter;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
