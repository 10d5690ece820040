package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.prikbord.feed.ShareService;
import org.prikbord.model.post.Shared;
import org.prikbord.web.text.Texts;

/** <code>share.xhtml</code>: what would be shared, and with whom; the form sends itself. */
@Named
@RequestScoped
public class SharePage {
    @Inject
    private ShareService shares;

    @Inject
    private PostItems items;

    @Inject
    private Texts texts;

    private long id;
    private ShareService.Original original;

    /** Shows what would be shared: of a share, what that shares. */
    public void load() {
        original = shares.shareable(id);
    }

    public Shared getCard() {
        return Shared.of(original.post());
    }

    /** What it says, in one line. */
    public String getWords() {
        return items.sharedWords(getCard());
    }

    /** Whom it is for, in a sentence. */
    public String getLead() {
        String limits = items.of(original.post()).audience();
        if (!original.limited()) {
            return texts.get("share.lead");
        }
        return limits.isEmpty() ? texts.get("share.limits.unknown") : texts.of("share.limits", limits);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
