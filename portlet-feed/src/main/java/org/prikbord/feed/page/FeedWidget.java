package org.prikbord.feed.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.feed.PostService;
import org.prikbord.model.base.Settings;
import org.prikbord.model.post.FeedFilter;
import org.prikbord.model.post.Front;

/** <code>widget.xhtml</code>: the latest posts, the same for everybody. What is older is on the feed's own page. */
@Named
@RequestScoped
public class FeedWidget {
    @Inject
    private PostService posts;

    @Inject
    private PostItems items;

    @Inject
    private Settings settings;

    private List<PostItem> shown;
    private String older;

    @PostConstruct
    void load() {
        Front front = posts.front(settings.feedWidgetPosts(), FeedFilter.ALL);
        shown = items.of(front);
        older = front.page().following().map(key -> "/feed/?before=" + key).orElse(null);
    }

    public List<PostItem> getItems() {
        return shown;
    }

    /** Whether there is nothing to show. */
    public boolean isBare() {
        return shown.isEmpty();
    }

    public boolean isFiltered() {
        return false;
    }

    /** Where older posts are, or null. */
    public String getOlder() {
        return older;
    }
}
