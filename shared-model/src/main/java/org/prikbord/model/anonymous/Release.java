package org.prikbord.model.anonymous;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Details;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;

/**
 * Lets ideas without a name appear: all that are due at one moment, in an order drawn by lot, so that
 * neither number, time nor place in a list says which came first. Once, however many nodes look.
 */
@ApplicationScoped
public class Release {
    private static final Logger LOG = Logger.getLogger(Release.class.getName());

    @Inject
    private AnonymousIdeas anonymous;

    @Inject
    private Ideas ideas;

    @Inject
    private People people;

    @Inject
    private WordRules wordRules;

    @Inject
    private Moderation moderation;

    @Inject
    private Outbox outbox;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    private final SecureRandom lot = new SecureRandom();

    protected Release() {}

    public Release(
            AnonymousIdeas anonymous,
            Ideas ideas,
            People people,
            WordRules wordRules,
            Moderation moderation,
            Outbox outbox,
            NewTransaction transaction,
            Clock clock) {
        this.anonymous = anonymous;
        this.ideas = ideas;
        this.people = people;
        this.wordRules = wordRules;
        this.moderation = moderation;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at all that wait, and lets those appear whose time has come. */
    public void look() {
        List<WaitingIdea> due = new ArrayList<>(transaction.call(anonymous::due));
        Collections.shuffle(due, lot);
        Instant now = clock.instant();
        due.forEach(idea -> anonymous
                .envelope(idea)
                .ifPresentOrElse(
                        envelope -> transaction.run(() -> appear(idea, envelope, now)),
                        () -> LOG.warning("An idea without a name stays sealed: it was with another secret")));
    }

    private void appear(WaitingIdea waiting, Envelope envelope, Instant now) {
        if (!anonymous.take(waiting)) {
            return;
        }
        Idea idea = Idea.withoutName(
                waiting.challenge(),
                people.colleague(),
                envelope.title(),
                envelope.text(),
                new Details(envelope.details()),
                now);
        ideas.add(idea);
        anonymous.seal(idea, envelope);
        if (waiting.challenge().isLookedFirst()) {
            moderation.lookFirst(new Subject(ContentKind.IDEA, idea.id()));
        }
        Stream.of(envelope.title(), envelope.text(), String.join("\n", envelope.details()))
                .flatMap(words -> wordRules.in(words).stream())
                .max(Comparator.comparing(WordRules.Found::action))
                .ifPresent(found -> moderation.screened(new Subject(ContentKind.IDEA, idea.id()), found));
        outbox.write(EventType.IDEA_PROPOSED, idea.id(), null);
    }
}
