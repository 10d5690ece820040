package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.People;
import org.prikbord.model.post.PollView;
import org.prikbord.model.post.Polls;
import org.prikbord.model.post.Posts;

/** Voting in polls. The same vote twice is one vote. */
@ApplicationScoped
public class PollService {
    @Inject
    private Posts posts;

    @Inject
    private Polls polls;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentPerson currentPerson;

    /**
     * What the person did in polls.
     *
     * @param choices what they chose in each, by place; nothing for an anonymous one
     * @param voted in which they voted at all
     */
    public record Mine(Map<Long, Set<Integer>> choices, Set<Long> voted) {
        public Mine {
            choices = Map.copyOf(choices);
            voted = Set.copyOf(voted);
        }
    }

    /** What the person who asks did in the polls of these posts. */
    @Allowed
    @Transactional
    public Mine mine(Collection<Long> ids) {
        long me = currentPerson.required().personId();
        return new Mine(polls.choicesOf(me, ids), polls.votedIn(me, ids));
    }

    /** Chooses these options, by place, in the place of what the person chose before; none takes the vote back. */
    @Allowed
    @Transactional
    public void vote(long postId, List<Integer> places) {
        Long me = currentPerson.required().personId();
        posts.get(postId, currentPerson.required());
        if (polls.vote(postId, people.get(currentPerson.required()), new LinkedHashSet<>(places))) {
            boolean nameless = polls.find(postId).orElseThrow().isAnonymous();
            outbox.write(EventType.POLL_ANSWERED, postId, nameless ? null : me);
        }
    }

    /** How it stands now. */
    @Allowed
    @Transactional
    public PollView poll(long postId) {
        posts.get(postId, currentPerson.required());
        return polls.on(List.of(postId)).get(postId);
    }
}
