package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.feed.ReadingService;

/** <code>saved.xhtml</code>: what the person keeps for later. */
@Named
@RequestScoped
public class SavedPage {
    @Inject
    private ReadingService reading;

    @Inject
    private PostItems items;

    private List<PostItem> shown = List.of();

    /** Reads the posts. */
    public void load() {
        shown = items.of(reading.saved());
    }

    public List<PostItem> getItems() {
        return shown;
    }

    /** Never: an empty list says so itself, in words of its own. */
    public boolean isBare() {
        return false;
    }
}
