package org.prikbord.model.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.family.Regrouping;
import org.prikbord.model.family.Regroupings;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/**
 * Tells authors that they are asked to merge or to split their ideas, and what became of that; and everybody who is for
 * an idea, or of whom something is in it, that it goes into another one. Who was for an idea of which a part was taken
 * out is asked once whether they are for that as well.
 */
@ApplicationScoped
public class FamilyNotices implements EventHandler {
    private static final Set<EventType> CONCERNS = Set.of(
            EventType.REGROUPING_ASKED,
            EventType.REGROUPING_DECLINED,
            EventType.IDEAS_REGROUPED,
            EventType.REGROUPING_UNDONE);

    @Inject
    private Notices notices;

    @Inject
    private Regroupings regroupings;

    @Inject
    private Ideas ideas;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected FamilyNotices() {}

    public FamilyNotices(
            Notices notices, Regroupings regroupings, Ideas ideas, People people, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.regroupings = regroupings;
        this.ideas = ideas;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return CONCERNS.contains(type);
    }

    @Override
    public void handle(DomainEvent event) {
        regroupings.find(event.subjectId()).ifPresent(regrouping -> {
            Person actor = event.actorId().flatMap(people::find).orElse(regrouping.proposer());
            switch (event.type()) {
                case REGROUPING_ASKED -> asked(event, actor, regrouping);
                case REGROUPING_DECLINED -> declined(event, actor, regrouping);
                case IDEAS_REGROUPED -> done(event, actor, regrouping);
                default -> undone(event, actor, regrouping);
            }
            outbox.write(EventType.NOTICES_SENT, event.id(), actor.id());
        });
    }

    private void asked(DomainEvent event, Person actor, Regrouping regrouping) {
        tell(regrouping.awaited(), about(event, actor, regrouping, "asked"));
    }

    private void declined(DomainEvent event, Person actor, Regrouping regrouping) {
        List<Person> concerned = authors(regrouping);
        concerned.add(regrouping.proposer());
        tell(concerned, about(event, actor, regrouping, "declined"));
    }

    /** One notice for each, however many ways there are in which it concerns them. */
    private void done(DomainEvent event, Person actor, Regrouping regrouping) {
        Idea joint = regrouping.results().get(0);
        List<Person> concerned = authors(regrouping);
        if (joint.isHidden()) {
            tell(concerned, what(event, actor, joint, key(regrouping, "done")));
            return;
        }
        concerned.addAll(regroupings.contributors(joint.id()));
        List<Person> supporters = ideas.voters(joint.id());
        if (regrouping.isMerge()) {
            concerned.addAll(supporters);
        } else {
            List<Long> told = concerned.stream().map(Person::id).toList();
            Idea apart = regrouping.results().get(1);
            List<Person> others = supporters.stream()
                    .filter(person -> !told.contains(person.id()))
                    .toList();
            tell(others, what(event, actor, apart, key(regrouping, "support")));
        }
        tell(concerned, what(event, actor, joint, key(regrouping, "done")));
    }

    private void undone(DomainEvent event, Person actor, Regrouping regrouping) {
        List<Person> concerned = authors(regrouping);
        regrouping.sources().forEach(idea -> concerned.addAll(ideas.voters(idea.id())));
        tell(concerned, what(event, actor, regrouping.sources().get(0), key(regrouping, "undone")));
    }

    private static List<Person> authors(Regrouping regrouping) {
        List<Person> authors = new ArrayList<>();
        regrouping.sources().forEach(idea -> authors.addAll(idea.authors()));
        return authors;
    }

    private static String key(Regrouping regrouping, String what) {
        return (regrouping.isMerge() ? "merge." : "split.") + what;
    }

    private void tell(List<Person> concerned, Notice.What what) {
        notices.tell(concerned, what.actor(), what);
    }

    private Notice.What about(DomainEvent event, Person actor, Regrouping regrouping, String what) {
        return new Notice.What(
                event.id(),
                NoticeKind.FAMILY,
                actor,
                SubjectKind.REGROUPING,
                regrouping.id(),
                regrouping.sources().get(0).title(),
                key(regrouping, what),
                clock.instant());
    }

    private Notice.What what(DomainEvent event, Person actor, Idea idea, String key) {
        return new Notice.What(
                event.id(), NoticeKind.FAMILY, actor, SubjectKind.IDEA, idea.id(), idea.title(), key, clock.instant());
    }
}
