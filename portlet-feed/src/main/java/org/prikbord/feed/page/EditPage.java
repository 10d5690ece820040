package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.prikbord.feed.PostService;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.post.PostView;
import org.prikbord.web.page.Attempt;

/** <code>edit.xhtml</code>: changes the text of a post; shows both texts when somebody else changed it meanwhile. */
@Named
@RequestScoped
public class EditPage {
    @Inject
    private PostService posts;

    @Inject
    private Attempt attempt;

    private long id;
    private int version;
    private String words;
    private String theirs;

    /** Begins with what the post says. */
    public void load() {
        PostView post = posts.editable(id);
        words = post.text();
        version = post.version();
    }

    /** Saves and goes back to the post. */
    public void save() throws IOException {
        if (attempt.to(this::write)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/feed/post?id=" + id);
        }
    }

    private void write() {
        try {
            posts.edit(id, words, version);
        } catch (ChangedMeanwhile changed) {
            theirs = changed.currentText();
            version = changed.currentVersion();
            throw changed;
        }
    }

    /** What the post says by now, when it is not what this change is based on; else null. */
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

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
