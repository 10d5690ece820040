package org.prikbord.model.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.challenge.PhaseForbids;
import org.prikbord.model.challenge.Reader;
import org.prikbord.model.challenge.Schedule;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class IdeasTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Challenge open(Database database, Person sponsor, LocalDate opens, LocalDate closes) {
        return database.in(() -> {
            Schedule schedule =
                    Charters.choosing(opens.atStartOfDay(), closes.plusDays(1).atStartOfDay());
            return Charters.kept(database, sponsor, schedule, clock);
        });
    }

    private Idea propose(Database database, Challenge challenge, Person author, String title) {
        return database.in(() -> {
            Idea idea = new Idea(challenge, author, title, "Because it saves a lot", clock);
            new Ideas(database.em(), clock).add(idea);
            return idea;
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anIdeaIsAnsweredOnce(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Challenge challenge = open(
                database, sponsor, LocalDate.now(clock), LocalDate.now(clock).plusDays(7));
        Idea cups = propose(database, challenge, sponsor, "Cups");
        Ideas ideas = new Ideas(database.em(), clock);
        assertThat(database.in(() -> ideas.decide(cups.id(), sponsor, Reply.of(Outcome.CHOSEN, "It pays for itself"))))
                .isTrue();
        assertThat(database.in(() -> ideas.decide(cups.id(), sponsor, Reply.of(Outcome.CHOSEN, "It pays for itself"))))
                .as("a retry")
                .isFalse();
        assertThatThrownBy(() -> database.run(
                        () -> ideas.decide(cups.id(), sponsor, Reply.of(Outcome.NO, "I changed my mind about it"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("idea.decided");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsVotesAndShowsTheAnswer(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Challenge challenge = open(
                database, sponsor, LocalDate.now(clock), LocalDate.now(clock).plusDays(7));
        Idea cups = propose(database, challenge, anna, "Cups");
        clock.pass(Duration.ofSeconds(1));
        Idea lids = propose(database, challenge, anna, "Lids");
        Ideas ideas = new Ideas(database.em(), clock);
        assertThat(database.in(() -> ideas.vote(cups, anna))).isTrue();
        assertThat(database.in(() -> ideas.vote(cups, anna))).isFalse();
        database.run(() -> ideas.vote(cups, sponsor));
        assertThat(database.in(() -> ideas.decide(cups.id(), sponsor, Reply.of(Outcome.CHOSEN, "It pays for itself"))))
                .isTrue();

        Page<IdeaView> first = database.in(() -> ideas.page(challenge.id(), null, 1));
        assertThat(first.items()).extracting(IdeaView::title).containsExactly("Lids");
        assertThat(first.items().get(0).decision()).isNull();
        Page<IdeaView> second = database.in(() -> ideas.page(challenge.id(), first.next(), 1));
        assertThat(second.next()).isNull();
        IdeaView view = second.items().get(0);
        assertThat(view.votes()).isNull();
        assertThat(view.decision().outcome()).isEqualTo(Outcome.CHOSEN);
        assertThat(view.decision().by().name()).isEqualTo("Renée de Vries");
        assertThat(database.in(() -> ideas.votesOf(anna.id(), List.of(cups.id(), lids.id()))))
                .isEqualTo(Set.of(cups.id()));
        ChallengeView shown = database.in(() -> new Challenges(database.em(), clock)
                .view(challenge.id(), Reader.ANYBODY)
                .orElseThrow());
        assertThat(List.of(shown.ideas(), shown.voters(), shown.waiting())).containsExactly(2L, 2L, 1L);
        clock.pass(Duration.ofDays(8));
        assertThat(database.in(() -> ideas.view(cups.id()).orElseThrow().votes()))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesNothingOutsideItsPhase(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Challenge challenge = open(database, sponsor, LocalDate.now(clock), LocalDate.now(clock));
        Idea idea = propose(database, challenge, sponsor, "Cups");
        clock.pass(Duration.ofDays(1));
        Ideas ideas = new Ideas(database.em(), clock);
        assertThatThrownBy(() -> database.run(() -> ideas.vote(idea, sponsor))).isInstanceOf(PhaseForbids.class);
        Challenges challenges = new Challenges(database.em(), clock);
        assertThat(database.in(() -> challenges.waiting(challenge.id()))).isEqualTo(1);
        database.run(() -> ideas.decide(
                idea.id(), sponsor, Reply.later("Next year, when we move", "When the move is done", null)));
        database.run(
                () -> challenges.getLocked(challenge.id()).close(sponsor, challenges.waiting(challenge.id()), clock));
        assertThatThrownBy(() -> database.run(
                        () -> ideas.decide(idea.id(), sponsor, Reply.of(Outcome.CHOSEN, "Now we do it after all"))))
                .isInstanceOf(PhaseForbids.class)
                .hasMessageContaining("phase.closed");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void hidesDraftsFromThoseWhoDoNotMakeThem(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Challenge draft = open(
                database,
                sponsor,
                LocalDate.now(clock).plusDays(1),
                LocalDate.now(clock).plusDays(2));
        Challenges challenges = new Challenges(database.em(), clock);
        assertThat(database.in(() -> challenges.page(null, 100, Reader.ANYBODY)).items())
                .extracting(ChallengeView::id)
                .doesNotContain(draft.id());
        assertThat(database.in(() -> challenges.page(null, 100, new Reader(0, true)))
                        .items())
                .extracting(ChallengeView::id)
                .contains(draft.id());
    }
}
