package org.prikbord.model.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Decision;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.kudos.Kudos;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/** Tells the feed of kudos and of ideas that were chosen, once for each, and takes back what was taken back. */
@ApplicationScoped
public class Echoes implements EventHandler {
    private final Map<EventType, Consumer<DomainEvent>> echoing = Map.of(
            EventType.KUDOS_GIVEN, this::given,
            EventType.KUDOS_MODERATED, this::given,
            EventType.KUDOS_WITHDRAWN, this::withdrawn,
            EventType.IDEA_DECIDED, this::decided);

    @Inject
    private Posts posts;

    @Inject
    private KudosRepository kudosRepository;

    @Inject
    private Ideas ideas;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected Echoes() {}

    public Echoes(Posts posts, KudosRepository kudos, Ideas ideas, Outbox outbox, Clock clock) {
        this.posts = posts;
        this.kudosRepository = kudos;
        this.ideas = ideas;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return echoing.containsKey(type);
    }

    @Override
    public void handle(DomainEvent event) {
        echoing.get(event.type()).accept(event);
    }

    private void given(DomainEvent event) {
        kudosRepository
                .findLocked(event.subjectId())
                .filter(kudos -> kudos.isForEverybody() && !kudos.isHidden())
                .filter(kudos -> !posts.isEchoed(PostKind.KUDOS, kudos.id()))
                .ifPresent(kudos -> echo(event, kudos));
    }

    private void withdrawn(DomainEvent event) {
        posts.removeEchoes(PostKind.KUDOS, event.subjectId())
                .forEach(post -> outbox.write(
                        EventType.POST_REMOVED, post, event.actorId().orElse(null)));
    }

    private void decided(DomainEvent event) {
        ideas.decisionOn(event.subjectId())
                .filter(decision ->
                        decision.outcome() == Outcome.CHOSEN && !decision.idea().isHidden())
                .filter(decision -> decision.idea().challenge().isForEverybody())
                .ifPresent(decision -> echo(event, decision));
    }

    private void echo(DomainEvent event, Kudos kudos) {
        String thanked = Stream.concat(
                        kudos.people().stream().map(Person::displayName).sorted(),
                        kudos.teams().stream().map(Team::name).sorted())
                .collect(Collectors.joining(", "));
        Echo of = new Echo(event.id(), kudos.id(), kudos.value().key(), thanked);
        add(Post.echo(kudos.giver(), PostKind.KUDOS, kudos.text(), of, clock));
    }

    private void echo(DomainEvent event, Decision decision) {
        Echo of = new Echo(
                event.id(),
                decision.idea().id(),
                decision.outcome().key(),
                decision.idea().title());
        add(Post.echo(decision.by(), PostKind.DECISION, decision.reason(), of, clock));
    }

    private void add(Post post) {
        posts.add(post);
        outbox.write(EventType.POST_WRITTEN, post.id(), post.author().id());
    }
}
