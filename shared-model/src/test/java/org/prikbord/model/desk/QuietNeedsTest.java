package org.prikbord.model.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Schedule;
import org.prikbord.model.delivery.Delivery;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Decision;
import org.prikbord.model.idea.Exposures;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Quiet;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Remark;

/** Ideas that hear nothing: before an answer, and after they were chosen. */
class QuietNeedsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Challenge challenge(Database database, Person sponsor, int improveIn, int chooseIn, int decideIn) {
        LocalDateTime now = LocalDateTime.now(clock);
        return database.in(() -> {
            Schedule schedule = new Schedule(
                    now.minusDays(1),
                    now.plusDays(improveIn),
                    now.plusDays(chooseIn),
                    now.plusDays(decideIn),
                    now.plusDays(decideIn + 7L));
            return Charters.kept(database, sponsor, schedule, clock);
        });
    }

    private Idea idea(Database database, Challenge challenge, Person author, String title) {
        return database.in(() -> {
            Idea idea = new Idea(challenge, author, title, "Like this", clock);
            database.em().persist(idea);
            return idea;
        });
    }

    private void comment(Database database, Idea idea, Person by) {
        database.run(() -> database.em()
                .persist(new Comment(database.em().find(Idea.class, idea.id()), by, Remark.plain("Yes"), clock)));
    }

    private List<Need> needs(Database database, NeedSource source, long id) {
        List<Need> all = database.in(() -> source.after(Need.Part.START, 1_000));
        assertThat(database.in(source::count)).isEqualTo(all.size());
        return all.stream().filter(need -> need.id() == id).toList();
    }

    private List<String> quiet(Database database, Challenge challenge, Quiet how) {
        return database.in(() -> new Ideas(database.em(), clock).quiet(challenge.id(), how, null, 20)).items().stream()
                .map(IdeaView::title)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anIdeaIsUnseenThreeDaysAfterOthersCouldTalkAndStalledAWeekAfterTheyLastDid(Database database) {
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Challenge challenge = challenge(database, renee, 5, 40, 50);
        Idea cups = idea(database, challenge, anna, "Cups");
        Idea lids = idea(database, challenge, anna, "Lids");
        UnseenNeeds unseen = new UnseenNeeds(database.em(), clock);
        StalledNeeds stalled = new StalledNeeds(database.em(), clock);
        clock.pass(Duration.ofDays(7));
        assertThat(needs(database, unseen, challenge.id()))
                .as("as long as everybody thinks alone, and for three days after that")
                .isEmpty();
        comment(database, cups, anna);
        comment(database, lids, renee);
        clock.pass(Duration.ofDays(2));
        assertThat(needs(database, unseen, challenge.id()))
                .extracting(Need::number)
                .containsExactly(1L);
        assertThat(quiet(database, challenge, Quiet.UNSEEN)).containsExactly("Cups");
        assertThat(needs(database, stalled, challenge.id())).isEmpty();
        clock.pass(Duration.ofDays(6));
        assertThat(needs(database, stalled, challenge.id()))
                .extracting(Need::number)
                .containsExactly(1L);
        assertThat(quiet(database, challenge, Quiet.STALLED)).containsExactly("Lids");
        comment(database, lids, anna);
        assertThat(needs(database, stalled, challenge.id())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whileCardsAreDealtAnIdeaIsUnseenThatFewWereDealt(Database database) {
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Challenge challenge = challenge(database, renee, 0, 0, 30);
        Idea many = idea(database, challenge, renee, "Many");
        Idea few = idea(database, challenge, renee, "Few");
        Exposures exposures = new Exposures(database.em(), new Ideas(database.em(), clock), clock);
        IntStream.range(0, (int) Quiet.FEWEST_DEALT).forEach(i -> {
            Person bob = Staff.hired(database, "Bob");
            database.run(() -> exposures.deal(many.id(), bob));
            if (i > 0) {
                database.run(() -> exposures.deal(few.id(), bob));
            }
        });
        clock.pass(Duration.ofDays(4));
        assertThat(quiet(database, challenge, Quiet.UNSEEN)).containsExactly("Few");
        clock.pass(Duration.ofDays(4));
        assertThat(quiet(database, challenge, Quiet.STALLED)).containsExactly("Many");
        clock.pass(Duration.ofDays(30));
        assertThat(quiet(database, challenge, Quiet.UNSEEN))
                .as("once it is for the sponsor to answer")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasChosenIsHeardOfWithinTwoWeeksAndKeepsItsDays(Database database) {
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Person joris = Staff.hired(database, "Joris");
        Challenge challenge = challenge(database, renee, 0, 0, 10);
        Idea idea = idea(database, challenge, renee, "Cups");
        Decision decision = database.in(() -> {
            Decision chosen = new Decision(
                    database.em().find(Idea.class, idea.id()),
                    renee,
                    Reply.of(Outcome.CHOSEN, "It pays for itself"),
                    clock);
            database.em().persist(chosen);
            return chosen;
        });
        CarryNeeds carry = new CarryNeeds(database.em(), clock);
        clock.pass(Duration.ofDays(13));
        assertThat(needs(database, carry, idea.id())).isEmpty();
        clock.pass(Duration.ofDays(2));
        assertThat(needs(database, carry, idea.id()).get(0).reasons()).containsExactly("nobody");
        Delivery delivery = database.in(() -> {
            Delivery begun = new Delivery(database.em().merge(decision), renee, joris, clock);
            database.em().persist(begun);
            return begun;
        });
        Need nothing = needs(database, carry, idea.id()).get(0);
        assertThat(nothing.reasons()).containsExactly("nothing");
        assertThat(nothing.person().id()).isEqualTo(joris.id());
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        database.run(() ->
                database.em().find(Delivery.class, delivery.id()).promise(joris, "A printer in six shops", tomorrow));
        assertThat(needs(database, carry, idea.id())).isEmpty();
        clock.pass(Duration.ofDays(2));
        assertThat(needs(database, carry, idea.id()).get(0).reasons()).containsExactly("late");
    }
}
