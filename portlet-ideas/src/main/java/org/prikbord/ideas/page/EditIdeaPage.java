package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.page.Attempt;

/** <code>edit.xhtml</code>: changes an idea; shows both texts when somebody else changed it meanwhile. */
@Named
@RequestScoped
public class EditIdeaPage {
    @Inject
    private IdeaService ideas;

    @Inject
    private Attempt attempt;

    private long id;
    private int version;
    private String title;
    private String words;
    private String theirTitle;
    private String theirs;

    /** Begins with what the idea says. */
    public void load() {
        IdeaView idea = ideas.editable(id);
        title = idea.title();
        words = idea.text();
        version = idea.version();
    }

    /** Saves and goes back to the idea. */
    public void save() throws IOException {
        if (attempt.to(this::write)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/idea?id=" + id);
        }
    }

    private void write() {
        try {
            ideas.edit(id, title, words, version);
        } catch (ChangedMeanwhile changed) {
            theirTitle = changed.currentTitle();
            theirs = changed.currentText();
            version = changed.currentVersion();
            throw changed;
        }
    }

    /** The title by now, when the idea is not what this change is based on; else null. */
    public String getTheirTitle() {
        return theirTitle;
    }

    /** What the idea says by now, likewise. */
    public String getTheirs() {
        return theirs;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
