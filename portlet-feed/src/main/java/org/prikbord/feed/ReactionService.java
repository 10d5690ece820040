package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.People;
import org.prikbord.model.post.Activity;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.ReactionKind;
import org.prikbord.model.post.Reactions;

/** Answering a post without a word. Doing the same twice is doing it once. */
@ApplicationScoped
public class ReactionService {
    @Inject
    private Posts posts;

    @Inject
    private Reactions reactions;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Outbox outbox;

    @Inject
    private Activity activity;

    @Allowed
    @Transactional
    public void react(long postId, ReactionKind kind) {
        long me = currentPerson.required().personId();
        if (reactions.add(posts.get(postId, currentPerson.required()), people.get(currentPerson.required()), kind)) {
            activity.lift(postId);
            outbox.write(EventType.POST_REACTED, postId, me);
        }
    }

    @Allowed
    @Transactional
    public void takeBack(long postId, ReactionKind kind) {
        long me = currentPerson.required().personId();
        if (reactions.remove(posts.get(postId, currentPerson.required()), people.get(currentPerson.required()), kind)) {
            outbox.write(EventType.POST_REACTED, postId, me);
        }
    }
}
