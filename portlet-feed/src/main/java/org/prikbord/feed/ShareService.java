package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.Teams;
import org.prikbord.model.plan.Composed;
import org.prikbord.model.plan.Posting;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Shares;

/** Sharing a post with others, as far as it is for them, too. Who shares a share shares what that shares. */
@ApplicationScoped
public class ShareService {
    @Inject
    private Posts posts;

    @Inject
    private Posting posting;

    @Inject
    private Shares shares;

    @Inject
    private Teams teams;

    @Inject
    private People people;

    @Inject
    private WordRules wordRules;

    @Inject
    private Once once;

    @Inject
    private NewTransaction transaction;

    @Inject
    private CurrentPerson currentPerson;

    /**
     * What would be shared by sharing a post.
     *
     * @param limited whether it is for some teams alone, be it that the person knows none of them
     */
    public record Original(PostView post, boolean limited) {}

    /** What would be shared by sharing that post; {@link NotFound} when it is not there for the person, or for nobody now. */
    @Allowed
    @Transactional
    public Original shareable(long id) {
        Post original = original(id);
        return new Original(
                posts.view(original.id(), currentPerson.required()).orElseThrow(NotFound::new),
                !original.audience().isEmpty());
    }

    /**
     * How many people a share of that post reaches.
     *
     * @param ids of the teams that it is for; none for everybody
     */
    @Allowed
    @Transactional
    public long reached(long id, List<Long> ids) {
        Post original = original(id);
        List<Team> with = ids.isEmpty() ? List.of() : teams.addressable(people.get(currentPerson.required()), ids);
        return shares.reached(original, with);
    }

    /**
     * Shares it, once for each key; gives the post that does so.
     *
     * @param text what one says to it; may be empty
     * @param ids of the teams that the share is for; none for everybody
     */
    @Allowed
    public PostView share(long id, String text, List<Long> ids, String key) {
        SignedIn sharer = currentPerson.required();
        Composed what = new Composed(Post.Words.beside(text), null, List.of(), ids, false, null);
        Optional<WordRules.Found> found = wordRules.screen("text", what.says());
        AtomicReference<PostView> shared = new AtomicReference<>();
        Supplier<Long> write = () -> {
            Post post = posting.share(people.get(sharer), original(id), what, found);
            shared.set(posts.viewOfNew(post, sharer, false));
            return post.id();
        };
        long made = once.once(sharer.personId(), OnceKey.of(key, "share", id, what), write);
        PostView view = shared.get();
        return view != null && view.id() == made
                ? view
                : transaction.call(() -> posts.view(made, sharer).orElseThrow(NotFound::new));
    }

    private Post original(long id) {
        SignedIn me = currentPerson.required();
        Post post = posts.get(id, me);
        Post original = post.share().isThere()
                ? post.share()
                        .original()
                        .map(shared -> posts.get(shared.id(), me))
                        .orElseThrow(NotFound::new)
                : post;
        if (original.isHidden()) {
            throw new NotFound();
        }
        return original;
    }
}
