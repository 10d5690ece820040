package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.prikbord.feed.ShareService;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Shared;

/** <code>share.xhtml</code>: what would be shared, and with whom; the form sends itself. */
@Named
@RequestScoped
public class SharePage {
    @Inject
    private ShareService shares;

    @Inject
    private PostItems items;

    private long id;
    private PostView original;

    /** Shows what would be shared: of a share, what that shares. */
    public void load() {
        original = shares.shareable(id);
    }

    public Shared getCard() {
        return Shared.of(original);
    }

    /** What it says, in one line. */
    public String getWords() {
        return items.sharedWords(getCard());
    }

    /** The names of those whom it is for alone; empty when it is for everybody. */
    public String getLimits() {
        return items.of(original).audience();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
