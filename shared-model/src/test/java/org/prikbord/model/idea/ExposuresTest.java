package org.prikbord.model.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.PhaseForbids;
import org.prikbord.model.choice.Answer;
import org.prikbord.model.choice.Tally;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class ExposuresTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Exposures exposures(Database database) {
        return new Exposures(database.em(), new Ideas(database.em(), clock), clock);
    }

    private Idea idea(Database database, Person sponsor, Person author) {
        return database.in(() -> {
            Challenge challenge = Charters.kept(database, sponsor, clock);
            Idea idea = new Idea(challenge, author, "Cups", "Wash them", clock);
            new Ideas(database.em(), clock).add(idea);
            return idea;
        });
    }

    private long challengeOf(Idea idea) {
        return idea.challenge().id();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsWhatTheDealtSayAndNotWhoeverFollowsALink(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Idea idea = idea(database, sponsor, sponsor);
        Exposures exposures = exposures(database);
        for (CardAnswer answer : List.of(CardAnswer.YES, CardAnswer.YES, CardAnswer.NO, CardAnswer.SKIP)) {
            Person person = Staff.hired(database, "Bob");
            database.run(() -> exposures.deal(idea.id(), person));
            database.run(() -> exposures.answer(idea.id(), person, answer));
        }
        Ideas ideas = new Ideas(database.em(), clock);
        for (int i = 0; i < 10; i++) {
            Person friend = Staff.hired(database, "Friend");
            database.run(() -> ideas.vote(ideas.get(idea.id()), friend));
        }
        assertThat(database.in(() -> exposures.tallies(challengeOf(idea))))
                .singleElement()
                .satisfies(tally -> {
                    assertThat(tally.shown()).isEqualTo(4);
                    assertThat(tally.yes()).isEqualTo(2 * Tally.voice(1, 1, 0), within(1e-4));
                    assertThat(tally.no()).isEqualTo(Tally.voice(1, 0, 1), within(1e-4));
                });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsEveryAnswerOnceAndWhoHasNotAnsweredAsShown(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Idea idea = idea(database, sponsor, sponsor);
        Idea other = idea(database, sponsor, sponsor);
        Exposures exposures = exposures(database);
        for (CardAnswer answer : List.of(CardAnswer.YES, CardAnswer.YES, CardAnswer.NO, CardAnswer.SKIP)) {
            Person person = Staff.hired(database, "Bob");
            database.run(() -> exposures.deal(idea.id(), person));
            database.run(() -> exposures.answer(idea.id(), person, answer));
        }
        Person waiting = Staff.hired(database, "Anna");
        database.run(() -> exposures.deal(idea.id(), waiting));
        Person friend = Staff.hired(database, "Friend");
        database.run(() -> new Ideas(database.em(), clock).vote(database.em().find(Idea.class, idea.id()), friend));
        assertThat(database.in(() -> exposures.counts(List.of(idea.id(), other.id()))))
                .containsExactly(new CardCount(idea.id(), 5L, 2L, 1L, 1L));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void weighsEachAnswerAsTheRulesOfChoosingDo(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        List<Idea> ideas = several(database, sponsor, 30);
        Exposures exposures = exposures(database);
        Random random = new Random(7);
        List<Answer> answers = new ArrayList<>();
        for (int readiness = 1; readiness <= 9; readiness++) {
            Person person = Staff.hired(database, "Voter");
            for (Idea idea : ideas.subList(0, 3 * readiness)) {
                CardAnswer answer = random.nextInt(10) == 0
                        ? CardAnswer.SKIP
                        : random.nextInt(10) < readiness ? CardAnswer.YES : CardAnswer.NO;
                database.run(() -> exposures.deal(idea.id(), person));
                database.run(() -> exposures.answer(idea.id(), person, answer));
                answers.add(new Answer(person.id(), idea.id(), Answer.Said.valueOf(answer.name()), true));
            }
        }
        List<Tally> counted = database.in(() -> exposures.tallies(challengeOf(ideas.get(0))));
        for (Tally tally : Tally.of(answers)) {
            Tally same = counted.stream()
                    .filter(each -> each.idea() == tally.idea())
                    .findFirst()
                    .orElseThrow();
            assertThat(same.shown()).isEqualTo(tally.shown());
            assertThat(same.yes()).isEqualTo(tally.yes(), within(1e-4));
            assertThat(same.no()).isEqualTo(tally.no(), within(1e-4));
        }
    }

    private List<Idea> several(Database database, Person sponsor, int number) {
        return database.in(() -> {
            Challenge challenge = Charters.kept(database, sponsor, clock);
            return IntStream.range(0, number)
                    .mapToObj(each -> {
                        Idea idea = new Idea(challenge, sponsor, "Cups " + each, "Wash them", clock);
                        new Ideas(database.em(), clock).add(idea);
                        return idea;
                    })
                    .toList();
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesAnotherAnswerForTheSameCard(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Idea idea = idea(database, sponsor, sponsor);
        Exposures exposures = exposures(database);
        database.run(() -> exposures.deal(idea.id(), anna));
        assertThat(database.in(() -> exposures.answer(idea.id(), anna, CardAnswer.YES)))
                .isTrue();
        assertThat(database.in(() -> exposures.answer(idea.id(), anna, CardAnswer.YES)))
                .isFalse();
        assertThat(database.in(() -> exposures.answer(idea.id(), anna, CardAnswer.NO)))
                .isTrue();
        assertThat(database.in(() -> exposures.tallies(challengeOf(idea))))
                .singleElement()
                .satisfies(tally -> {
                    assertThat(tally.yes()).isZero();
                    assertThat(tally.no()).isPositive();
                });
        assertThat(database.in(() -> new Ideas(database.em(), clock).votesOf(anna.id(), List.of(idea.id()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void dealsACardOnceHoweverOftenItIsAskedFor(Database database) throws Exception {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Idea idea = idea(database, sponsor, sponsor);
        Exposures exposures = exposures(database);
        AtOnce.run(6, i -> {
            database.run(() -> exposures.deal(idea.id(), anna));
            return i;
        });
        assertThat(database.in(() -> exposures.tallies(challengeOf(idea))))
                .extracting(Tally::shown)
                .containsExactly(1);
        assertThat(database.in(() -> exposures
                        .open(challengeOf(idea), anna.id())
                        .orElseThrow()
                        .idea()
                        .id()))
                .isEqualTo(idea.id());
        database.run(() -> exposures.answer(idea.id(), anna, CardAnswer.SKIP));
        assertThat(database.in(() -> exposures.open(challengeOf(idea), anna.id())))
                .isEmpty();
        assertThat(database.in(() -> exposures.answered(challengeOf(idea), anna.id())))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leavesOutOnesOwnWhatWasAnsweredAndWhatOneHasSpokenOn(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Idea first = idea(database, sponsor, sponsor);
        Ideas ideas = new Ideas(database.em(), clock);
        List<Idea> more = Stream.of("Mine", "Decided", "Supported", "Dealt", "Left")
                .map(title -> database.in(() -> {
                    Person author = title.equals("Mine") ? anna : sponsor;
                    Idea idea = new Idea(first.challenge(), author, title, "Text", clock);
                    ideas.add(idea);
                    return idea;
                }))
                .toList();
        Exposures exposures = exposures(database);
        database.run(() -> ideas.decide(more.get(1).id(), sponsor, Reply.of(Outcome.NO, "It was tried before")));
        database.run(() -> ideas.vote(ideas.get(more.get(2).id()), anna));
        database.run(() -> exposures.deal(more.get(3).id(), anna));
        assertThat(database.in(() -> exposures.unseen(challengeOf(first), anna.id())))
                .containsExactly(first.id(), more.get(4).id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesNoAnswerToWhatWasNotDealtOrTooLate(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Idea idea = idea(database, sponsor, sponsor);
        Exposures exposures = exposures(database);
        assertThatThrownBy(() -> database.run(() -> exposures.answer(idea.id(), anna, CardAnswer.YES)))
                .isInstanceOf(NotFound.class);
        database.run(() -> exposures.deal(idea.id(), anna));
        clock.pass(Duration.ofDays(7));
        assertThatThrownBy(() -> database.run(() -> exposures.answer(idea.id(), anna, CardAnswer.NO)))
                .isInstanceOf(PhaseForbids.class);
    }
}
