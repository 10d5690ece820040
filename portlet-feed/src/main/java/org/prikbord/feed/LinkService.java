package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.linked.LinkView;
import org.prikbord.model.linked.LinkedPages;
import org.prikbord.model.post.Carried;
import org.prikbord.model.post.Posts;

/** Showing what posts link to. */
@ApplicationScoped
public class LinkService {
    @Inject
    private LinkedPages pages;

    @Inject
    private Carried carried;

    @Inject
    private Posts posts;

    @Inject
    private CurrentPerson currentPerson;

    /**
     * The picture of the page that a post links to; {@link NotFound} for whom the post is not there, and for what it showed
     * before.
     *
     * @param key of {@link LinkView#pictureKey()}
     */
    @Allowed
    @Transactional
    public byte[] picture(long post, String key) {
        posts.get(post, currentPerson.required());
        return Optional.ofNullable(carried.on(List.of(post)).links().get(post))
                .filter(link -> link.pictureKey().equals(key))
                .flatMap(link -> pages.picture(link.pageId(), link.edition()))
                .orElseThrow(NotFound::new);
    }
}
