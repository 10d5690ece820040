package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.prikbord.feed.PostService;
import org.prikbord.web.page.Attempt;

/** <code>remove.xhtml</code>: asks once more, then takes a post away. */
@Named
@RequestScoped
public class RemovePage {
    @Inject
    private PostService posts;

    @Inject
    private Attempt attempt;

    private long id;
    private String words;

    /** Shows what would go. */
    public void load() {
        words = posts.removable(id).text();
    }

    /** Takes it away and goes to the feed. */
    public void remove() throws IOException {
        AtomicBoolean undoable = new AtomicBoolean();
        if (attempt.to(() -> undoable.set(posts.remove(id)))) {
            String to = "/feed/?removed=" + (undoable.get() ? id : "true");
            FacesContext.getCurrentInstance().getExternalContext().redirect(to);
        }
    }

    public String getWords() {
        return words;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
