package org.prikbord.model.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;

/**
 * Gives kudos to whoever helped with an urgent question, when who asked says thanks, for the first of the company's values
 * that are offered. They say nothing of the question: everybody reads kudos, and not everybody may read that.
 */
@ApplicationScoped
public class HelpThanks implements EventHandler {
    @Inject
    private KudosRepository kudosRepository;

    @Inject
    private CompanyValues values;

    @Inject
    private Comments comments;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected HelpThanks() {}

    public HelpThanks(
            KudosRepository kudos, CompanyValues values, Comments comments, People people, Outbox outbox, Clock clock) {
        this.kudosRepository = kudos;
        this.values = values;
        this.comments = comments;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return type == EventType.HELP_THANKED;
    }

    /** Nobody thanks who has left meanwhile. */
    @Override
    public void handle(DomainEvent event) {
        Optional<Person> giver = event.actorId().flatMap(people::find);
        comments.find(event.subjectId())
                .map(Comment::author)
                .filter(Person::isActive)
                .ifPresent(helper -> giver.ifPresent(
                        person -> thank(person, helper, event.payload().orElseThrow())));
    }

    private void thank(Person giver, Person helper, String words) {
        CompanyValue value = values.find(values.inUse().get(0).key()).orElseThrow();
        Kudos kudos = new Kudos(giver, List.of(helper), List.of(), value, words, clock);
        kudosRepository.add(kudos);
        outbox.write(EventType.KUDOS_GIVEN, kudos.id(), giver.id());
    }
}
