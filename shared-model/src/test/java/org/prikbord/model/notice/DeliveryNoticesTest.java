package org.prikbord.model.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.delivery.Deliveries;
import org.prikbord.model.delivery.Delivery;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

class DeliveryNoticesTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    @AfterEach
    void leavesNoEvents() {
        databases().forEach(Database::forgetEvents);
    }

    static Stream<Database> databases() {
        return Database.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsAuthorVotersAndOwnerOfEachStepButNotWhoTookIt(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person author = Staff.hired(database, "Anna");
        Person voter = Staff.hired(database, "Bob");
        Person owner = Staff.hired(database, "Joris");
        Ideas ideas = new Ideas(database.em(), clock);
        Deliveries deliveries = new Deliveries(database.em());
        Telling telling = new Telling(database, clock)
                .to(outbox -> new DeliveryNotices(
                        new Notices(database.em()), deliveries, ideas, new People(database.em()), outbox, clock));
        Idea idea = database.in(() -> {
            Challenge challenge = Charters.kept(database, sponsor, clock);
            Idea proposed = new Idea(challenge, author, "Cups", "Wash them", clock);
            ideas.add(proposed);
            ideas.vote(proposed, voter);
            return proposed;
        });
        database.run(() -> ideas.decide(idea.id(), sponsor, Reply.of(Outcome.CHOSEN, "It pays for itself")));
        database.run(() -> {
            deliveries.add(new Delivery(ideas.decisionOn(idea.id()).orElseThrow(), sponsor, owner, clock));
            telling.outbox().write(EventType.DELIVERY_ASSIGNED, idea.id(), sponsor.id());
        });
        database.run(() -> {
            deliveries.getLocked(idea.id()).measure(owner, 3, BigDecimal.TEN, "", clock);
            telling.outbox().write(EventType.DELIVERY_MEASURED, idea.id(), owner.id());
        });
        telling.tell();
        for (Person person : List.of(author, voter)) {
            assertThat(Telling.keysToldTo(database, person)).containsExactlyInAnyOrder("assigned", "measured");
        }
        assertThat(Telling.keysToldTo(database, owner)).containsExactly("assigned");
        assertThat(Telling.keysToldTo(database, sponsor)).isEmpty();
    }
}
