package org.prikbord.model.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.Settings;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Post;

/**
 * Holds the rounds in which helpers are asked: each once, however many nodes look, and late ones at once. Whoever holds a
 * round has locked its call, and who comes second finds it held.
 */
@ApplicationScoped
public class HelpRounds {
    @Inject
    private HelpCalls calls;

    @Inject
    private Helpers helpers;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    protected HelpRounds() {}

    public HelpRounds(
            HelpCalls calls,
            Helpers helpers,
            Outbox outbox,
            Settings settings,
            NewTransaction transaction,
            Clock clock) {
        this.calls = calls;
        this.helpers = helpers;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks for all rounds that are due, and holds each in a transaction of its own. */
    public void look() {
        transaction.call(calls::due).forEach(post -> transaction.run(() -> hold(post)));
    }

    /** Holds all rounds of that question that are due. */
    void hold(long postId) {
        calls.findLocked(postId).ifPresent(this::holdDue);
    }

    private void holdDue(HelpCall call) {
        while (call.isDue(clock)) {
            if (call.post().isHidden()) {
                call.stop();
            } else {
                Helpers.Next next = helpers.next(call.post(), settings.helpHelpers());
                call.turned(ask(call.post(), next.people()), next.wide());
            }
        }
    }

    private int ask(Post question, List<Long> people) {
        List<Long> asked = calls.ask(question.id(), people);
        outbox.write(EventType.HELP_ASKED, question.id(), question.author().id(), HelpNotices.payload(asked));
        return asked.size();
    }

    /** That person cannot help now: somebody else is asked in their place while more are asked at all. Nobody else learns of it. */
    public void pass(Post question, Person person) {
        if (!calls.pass(question.id(), person.id())) {
            return;
        }
        outbox.write(EventType.HELP_PASSED, question.id(), person.id());
        calls.findLocked(question.id())
                .filter(call -> !call.isEnough() && question.answer().isEmpty() && !question.isHidden())
                .ifPresent(call -> {
                    if (ask(question, helpers.next(question, 1).people()) > 0) {
                        call.handedOn();
                    }
                });
    }
}
