package org.prikbord.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Decision;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

class DeliveryTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final LocalDate today = LocalDate.of(2026, 11, 23);
    private final Team board = Staff.team("Board");
    private final Person sponsor = Staff.person("Renée", board, Role.SPONSOR);
    private final Person owner = Staff.person("Joris", board);
    private final Person anna = Staff.person("Anna", board);

    static Stream<Database> databases() {
        return Database.both();
    }

    private Decision decided(Outcome outcome) {
        Challenge challenge = Charters.choosing(sponsor, clock);
        return new Decision(new Idea(challenge, anna, "Cups", "Wash them", clock), sponsor, reply(outcome), clock);
    }

    private static Reply reply(Outcome outcome) {
        return new Reply(outcome, "It pays for itself", null, "When the move is done", null);
    }

    private Delivery delivery() {
        return new Delivery(decided(Outcome.CHOSEN), sponsor, owner, clock);
    }

    @Test
    void isGivenAnOwnerByWhoAnswersAndOnlyForWhatWasChosen() {
        assertThatThrownBy(() -> new Delivery(decided(Outcome.LATER), sponsor, owner, clock))
                .hasMessageContaining("delivery.notChosen");
        assertThatThrownBy(() -> new Delivery(decided(Outcome.CHOSEN), anna, owner, clock))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> new Delivery(decided(Outcome.CHOSEN), sponsor, Staff.formerPerson("Gone", board), clock))
                .hasMessageContaining("delivery.owner at owner");
        Delivery delivery = delivery();
        assertThatThrownBy(() -> delivery.handTo(owner, anna)).isInstanceOf(NotAllowed.class);
        delivery.handTo(sponsor, anna);
        assertThat(delivery.owner()).isSameAs(anna);
    }

    @Test
    void aPromiseIsLateOnceItsDayIsOver() {
        Delivery delivery = delivery();
        Milestone printer = delivery.promise(owner, "A printer in six shops", today);
        assertThat(printer.isLate(clock)).isFalse();
        clock.pass(Duration.ofDays(1));
        assertThat(printer.isLate(clock)).isTrue();
        assertThat(printer.keep("All six", clock)).isTrue();
        assertThat(printer.isLate(clock)).isFalse();
        assertThat(printer.keep("Again", clock)).isFalse();
        assertThat(printer.note()).isEqualTo("All six");
    }

    @Test
    void takesNoPromiseFromOthersNoneWithoutADayAndNotTooMany() {
        Delivery delivery = delivery();
        assertThatThrownBy(() -> delivery.promise(anna, "Mine", today)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> delivery.promise(owner, " ", today)).hasMessageContaining("at title");
        assertThatThrownBy(() -> delivery.promise(owner, "Some day", null)).hasMessageContaining("at due");
        assertThatThrownBy(() -> delivery.promise(owner, "Never", LocalDate.MAX))
                .hasMessageContaining("date.wrong");
        IntStream.range(0, Delivery.MOST_MILESTONES).forEach(i -> delivery.promise(owner, "Shop " + i, today));
        assertThatThrownBy(() -> delivery.promise(owner, "One more", today)).hasMessageContaining("tooMany");
    }

    @Test
    void tellsWhatWasSpentBasedOnWhatWasSeen() {
        Delivery delivery = delivery();
        delivery.spend(owner, 31_000, 0);
        assertThat(delivery.spent()).isEqualTo(31_000);
        assertThatThrownBy(() -> delivery.spend(owner, 1, 7)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> delivery.spend(owner, -1, 0)).hasMessageContaining("at spent");
        assertThatThrownBy(() -> delivery.spend(anna, 1, 0)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void measuresThreeTimesAndEachOnce() {
        Delivery delivery = delivery();
        assertThatThrownBy(() -> delivery.measure(owner, 4, BigDecimal.TEN, "", clock))
                .hasMessageContaining("delivery.months");
        assertThatThrownBy(() -> delivery.measure(owner, 3, null, "", clock)).hasMessageContaining("at figure");
        delivery.measure(owner, 3, new BigDecimal("301.50"), "One season is no trend", clock);
        assertThatThrownBy(() -> delivery.measure(owner, 3, BigDecimal.ONE, "", clock))
                .hasMessageContaining("delivery.measured");
        assertThat(delivery.measurements().get(0).figure()).isEqualByComparingTo("301.5");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isKeptWithItsPromisesAndResults(Database database) {
        Person answerer = Staff.hired(database, "Renée", Role.SPONSOR);
        Person carrier = Staff.hired(database, "Joris");
        Idea idea = database.in(() -> {
            Challenge challenge = Charters.kept(database, answerer, clock);
            Idea proposed = new Idea(challenge, carrier, "Cups", "Wash them", clock);
            new Ideas(database.em(), clock).add(proposed);
            return proposed;
        });
        Ideas ideas = new Ideas(database.em(), clock);
        Deliveries deliveries = new Deliveries(database.em());
        database.run(() -> ideas.decide(idea.id(), answerer, Reply.of(Outcome.CHOSEN, "It pays for itself")));
        database.run(() ->
                deliveries.add(new Delivery(ideas.decisionOn(idea.id()).orElseThrow(), answerer, carrier, clock)));
        database.run(() -> {
            Delivery delivery = deliveries.getLocked(idea.id());
            delivery.promise(carrier, "Second", today.plusDays(2));
            delivery.promise(carrier, "First", today.plusDays(1));
            delivery.measure(carrier, 3, BigDecimal.TEN, "", clock);
        });
        database.run(() -> {
            Delivery delivery = deliveries.of(idea.id()).orElseThrow();
            assertThat(delivery.milestones()).extracting(Milestone::title).containsExactly("First", "Second");
            assertThat(delivery.measurements()).hasSize(1);
            delivery.keep(carrier, delivery.milestones().get(0).id(), "There", clock);
        });
        assertThat(database.in(() -> deliveries
                        .of(idea.id())
                        .orElseThrow()
                        .milestones()
                        .get(0)
                        .keptAt()))
                .contains(clock.instant());
        assertThatThrownBy(() -> database.run(() -> deliveries.add(
                        new Delivery(ideas.decisionOn(idea.id()).orElseThrow(), answerer, carrier, clock))))
                .isInstanceOf(RuntimeException.class);
    }
}
