package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.help.HelpCall;
import org.prikbord.model.help.HelpCalls;
import org.prikbord.model.help.HelpFigures;
import org.prikbord.model.help.HelpRounds;
import org.prikbord.model.help.HelpRow;
import org.prikbord.model.help.HelpView;
import org.prikbord.model.person.People;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Reader;

/** The help line: how far urgent questions have come, and what who asks and who is asked can say. */
@ApplicationScoped
public class HelpService {
    @Inject
    private HelpCalls calls;

    @Inject
    private HelpRounds rounds;

    @Inject
    private Posts posts;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /**
     * All that the person sees of the help line.
     *
     * @param asked the ids of those that they are asked to help with
     */
    public record Line(List<HelpRow> waiting, Set<Long> asked, List<HelpRow> solved, HelpFigures figures) {}

    /** What waits, the longest first, and what was solved, the last first. */
    @Allowed
    @Transactional
    public Line line() {
        SignedIn me = currentPerson.required();
        Reader reader = Reader.of(me);
        List<HelpRow> waiting = calls.waiting(reader);
        Set<Long> asked = calls.askedOf(
                me.personId(), waiting.stream().map(row -> row.call().postId()).toList());
        return new Line(waiting, asked, calls.solved(reader), calls.figures(reader));
    }

    /** How far those of these have come that are urgent; to be asked of what the person sees. */
    @Allowed
    @Transactional
    public Map<Long, HelpView> on(Collection<Long> posts) {
        return calls.on(posts);
    }

    /** How far it has come; {@link NotFound} when the question is not there for the person, or is not urgent. */
    @Allowed
    @Transactional
    public HelpView view(long postId) {
        posts.get(postId, currentPerson.required());
        return call(postId).view();
    }

    /** Which of these that are urgent are the person's: "called"; and with which they are asked to help: "called-on". */
    @Allowed
    @Transactional
    public Map<Long, String> mine(Collection<Long> ids) {
        long me = currentPerson.required().personId();
        Map<Long, String> mine = new HashMap<>();
        calls.askedOf(me, ids).forEach(post -> mine.put(post, "called-on"));
        calls.of(me, ids).forEach(post -> mine.put(post, "called"));
        return mine;
    }

    /** The person cannot help now; the same again changes nothing. Who was not asked says nothing by it. */
    @Allowed
    @Transactional
    public void pass(long postId) {
        SignedIn me = currentPerson.required();
        rounds.pass(posts.get(postId, me), people.get(me));
    }

    /** What was answered did not help yet: the next few are asked. {@link NotAllowed} for who did not ask. */
    @Allowed
    @Transactional
    public void goOn(long postId) {
        SignedIn me = currentPerson.required();
        posts.get(postId, me);
        call(postId).goOn(people.get(me), clock);
        outbox.write(EventType.HELP_CALLED, postId, me.personId());
    }

    /**
     * Says thanks, as kudos, to whoever gave the answer that helped; once, the same again changes nothing.
     * {@link NotAllowed} for who did not ask.
     *
     * @param words what the kudos say
     */
    @Allowed
    @Transactional
    public void thank(long postId, String words) {
        SignedIn me = currentPerson.required();
        Post question = posts.get(postId, me);
        call(postId);
        if (question.author().id() != me.personId()) {
            throw new NotAllowed();
        }
        long answer = question.answer().orElseThrow(() -> new RuleBroken("help.unsolved"));
        if (calls.thank(postId)) {
            outbox.write(EventType.HELP_THANKED, answer, me.personId(), words);
        }
    }

    private HelpCall call(long postId) {
        return calls.findLocked(postId).orElseThrow(NotFound::new);
    }
}
