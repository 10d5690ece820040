package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.plan.Composed;
import org.prikbord.model.plan.Posting;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Reader;
import org.prikbord.model.show.QuestionView;
import org.prikbord.model.show.Show;
import org.prikbord.model.show.ShowView;
import org.prikbord.model.show.Shows;

/** Announcing a live show, asking for it and leading it. Who sees its post sees the show, and nobody else does. */
@ApplicationScoped
public class ShowService {
    @Inject
    private Shows shows;

    @Inject
    private Posts posts;

    @Inject
    private People people;

    @Inject
    private Posting posting;

    @Inject
    private WordRules wordRules;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /**
     * Announces a show by a post, once for each key.
     *
     * @param words of the post, which begins with the title
     * @param audience the id of the team that it is for; null for everybody
     * @return the id of the post
     */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    public long announce(Show.Plan plan, String words, Long audience, String key) {
        SignedIn me = currentPerson.required();
        return once.once(me.personId(), OnceKey.of(key, "show", plan, words, String.valueOf(audience)), () -> {
            List<Long> ids = audience == null ? List.of() : List.of(audience);
            Composed composed =
                    new Composed(new Post.Words(PostKind.MESSAGE, words), null, List.of(), ids, false, null);
            Post post = posting.write(people.get(me), composed, wordRules.screen("words", composed.says()));
            shows.add(new Show(post, plan, clock));
            return post.id();
        });
    }

    /** Changes when and how, for who leads it. */
    @Allowed
    @Transactional
    public void change(long id, Show.Plan plan, int basedOn) {
        SignedIn me = currentPerson.required();
        Show show = get(id);
        show.change(me, plan, basedOn, clock);
        outbox.write(EventType.SHOW_MOVED, id, me.personId());
    }

    /** A show; {@link NotFound} when its post is not there for the person. */
    @Allowed
    @Transactional
    public ShowView view(long id) {
        return get(id).view();
    }

    /** Whether a post announces a show. */
    @Allowed
    @Transactional
    public boolean isAnnouncedBy(long post) {
        return shows.find(post).isPresent();
    }

    /** Whether the person leads it. */
    @Allowed
    @Transactional
    public boolean mayLead(long id) {
        return get(id).isLedBy(currentPerson.required());
    }

    /** Shows of the last year and to come, the latest first. */
    @Allowed
    @Transactional
    public List<ShowView> all() {
        return shows.all(Reader.alone(currentPerson.required()));
    }

    /** What people want to know: what is open first, the most wanted before. */
    @Allowed
    @Transactional
    public List<QuestionView> questions(long id) {
        get(id);
        return shows.questions(id, currentPerson.required().personId());
    }

    /**
     * Asks; {@link RuleBroken} where words are not allowed or nothing can be asked any more.
     *
     * @param named whether the name is kept and shown; without it nothing is kept of who asked
     */
    @Allowed
    @Transactional
    public void ask(long id, String words, boolean named) {
        long me = currentPerson.required().personId();
        if (wordRules.screen("words", words).isPresent()) {
            throw RuleBroken.at("words", "show.words");
        }
        shows.ask(get(id), named ? me : null, words);
        outbox.write(EventType.SHOW_MOVED, id, named ? me : null);
    }

    /** Wants a question answered, or not any more. */
    @Allowed
    @Transactional
    public void vote(long id, long question, boolean up) {
        get(id);
        shows.vote(id, question, currentPerson.required().personId(), up);
        outbox.write(EventType.SHOW_MOVED, id, null);
    }

    /** Marks that a question is answered at this moment, or that it is not, for who leads the show. */
    @Allowed
    @Transactional
    public void answered(long id, long question, boolean now) {
        lead(id);
        shows.answered(id, question, now);
    }

    /** Takes a question away for good, for who leads the show. */
    @Allowed
    @Transactional
    public void remove(long id, long question) {
        lead(id);
        shows.remove(id, question);
    }

    private void lead(long id) {
        SignedIn me = currentPerson.required();
        get(id).requireHost(me);
        outbox.write(EventType.SHOW_MOVED, id, me.personId());
    }

    private Show get(long id) {
        posts.get(id, currentPerson.required());
        return shows.get(id);
    }
}
