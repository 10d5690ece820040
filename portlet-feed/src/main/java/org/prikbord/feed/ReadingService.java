package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Posts;
import org.prikbord.model.reading.ReadCursors;
import org.prikbord.model.reading.SavedPosts;

/** Up to where the person has read, and what they keep for later. */
@ApplicationScoped
public class ReadingService {
    @Inject
    private ReadCursors cursors;

    @Inject
    private SavedPosts saved;

    @Inject
    private Posts posts;

    @Inject
    private AudienceService audiences;

    @Inject
    private CurrentPerson currentPerson;

    /**
     * The newest post that the person has read; empty before they read anything.
     *
     * @param team of what is for that team of theirs; null of everything
     */
    @Allowed
    @Transactional
    public Optional<PageKey> cursor(Long team) {
        return cursors.of(me(), place(team));
    }

    /** The person has read up to there. */
    @Allowed
    @Transactional
    public void move(Long team, PageKey seen) {
        cursors.move(me(), place(team), seen);
    }

    private long place(Long team) {
        return team == null
                ? ReadCursors.EVERYTHING
                : audiences.place(team).orElseThrow(NotFound::new).id();
    }

    /** What the person saved, the latest first, at most {@link SavedPosts#MOST}, as far as it is still there for them. */
    @Allowed
    @Transactional
    public List<PostView> saved() {
        SignedIn reader = currentPerson.required();
        return posts.views(saved.of(reader.personId()), reader);
    }

    @Allowed
    @Transactional
    public void save(long postId) {
        saved.save(posts.get(postId, currentPerson.required()), me());
    }

    @Allowed
    @Transactional
    public void forget(long postId) {
        saved.forget(postId, me());
    }

    /** Which of these the person saved. */
    @Allowed
    @Transactional
    public Set<Long> mine(Collection<Long> ids) {
        return saved.among(me(), ids);
    }

    private long me() {
        return currentPerson.required().personId();
    }
}
