package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.linked.LinkedPages;
import org.prikbord.model.post.Posts;

/** Showing what posts link to. */
@ApplicationScoped
public class LinkService {
    @Inject
    private LinkedPages pages;

    @Inject
    private Posts posts;

    @Inject
    private CurrentPerson currentPerson;

    /** The picture of the page that a post links to; {@link NotFound} for whom the post is not there. */
    @Allowed
    @Transactional
    public byte[] picture(long post) {
        posts.get(post, currentPerson.required());
        return pages.picture(post).orElseThrow(NotFound::new);
    }
}
