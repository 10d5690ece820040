package org.prikbord.model.post;

import java.util.List;
import org.prikbord.model.base.Page;

/**
 * The beginning of the feed.
 *
 * @param pinned what stands on top, the latest pinned first
 * @param page the rest
 */
public record Front(List<Pinned> pinned, Page<PostView> page) {
    public Front {
        pinned = List.copyOf(pinned);
    }

    /** A post on top, and why it is there. */
    public record Pinned(PostView post, PinView pin) {}
}
