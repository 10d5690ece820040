package org.prikbord.model.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.desk.Need;
import org.prikbord.model.desk.RevivalNeeds;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.notice.ReplyNotices;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** What is put off: its condition, the day on which it comes back, and the answer that it gets then. */
class LaterTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    @AfterEach
    void leavesNoEvents() {
        databases().forEach(Database::forgetEvents);
    }

    /** A node of its own: each tells by itself. */
    private Revivals node(Database database) {
        return new Revivals(database.em(), telling(database).outbox(), database.newTransaction(), clock);
    }

    private Telling telling(Database database) {
        return new Telling(database, clock)
                .to(outbox -> new ReplyNotices(
                        new Notices(database.em()),
                        new Ideas(database.em(), clock),
                        new Challenges(database.em(), clock),
                        new People(database.em()),
                        outbox,
                        clock));
    }

    private Idea putOff(Database database, Person sponsor, LocalDate on) {
        return database.in(() -> {
            Challenge challenge = Charters.kept(database, sponsor, clock);
            Ideas ideas = new Ideas(database.em(), clock);
            Idea idea = new Idea(challenge, sponsor, "Cups", "Because it saves a lot", clock);
            ideas.add(idea);
            ideas.decide(idea.id(), sponsor, Reply.later("Good, but not now", "When the lease of the depot ends", on));
            return idea;
        });
    }

    @Test
    void needsAConditionAndADayAheadAndNothingElseHasThem() {
        assertThatThrownBy(() -> Reply.of(Outcome.LATER, "Good, but not now"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).hasValue("condition"));
        assertThatThrownBy(() -> Reply.later("Good, but not now", "Once.", null))
                .hasMessageContaining("text.tooShort");
        Reply chosen = new Reply(
                Outcome.CHOSEN, "It pays for itself", Tone.WARM, "When the lease ends", LocalDate.parse("2027-01-01"));
        assertThat(chosen.condition()).isNull();
        assertThat(chosen.on()).isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isNotPutOffToADayThatHasPassed(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        assertThatThrownBy(() -> putOff(database, sponsor, LocalDate.now(clock)))
                .hasMessageContaining("decision.on");
        assertThatThrownBy(() -> putOff(database, sponsor, LocalDate.now(clock).plusYears(11)))
                .hasMessageContaining("decision.on");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void comesBackOnItsDayOnceHoweverManyNodesLookAndAlsoAfterTheyAllWereDown(Database database) throws Exception {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Idea idea = putOff(database, sponsor, LocalDate.now(clock).plusDays(10));
        clock.pass(Duration.ofDays(9));
        node(database).look();
        assertThat(needs(database, idea)).isEmpty();
        clock.pass(Duration.ofDays(5));
        AtOnce.run(4, i -> {
            node(database).look();
            return i;
        });
        telling(database).tell();
        for (Person answerer : List.of(sponsor, lotte)) {
            assertThat(Telling.toldTo(database, answerer))
                    .filteredOn(notice -> notice.subjectId() == idea.id())
                    .extracting(NoticeView::kind)
                    .containsExactly(NoticeKind.REVIVED);
        }
        assertThat(needs(database, idea)).hasSize(1);
        assertThat(needs(database, idea).get(0).reasons()).containsExactly("When the lease of the depot ends");
        Ideas ideas = new Ideas(database.em(), clock);
        database.run(() -> ideas.decideAgain(idea.id(), lotte, Reply.of(Outcome.CHOSEN, "The lease has ended"), 0));
        assertThat(needs(database, idea)).isEmpty();
    }

    private List<Need> needs(Database database, Idea idea) {
        return database.in(() -> new RevivalNeeds(database.em()).after(new PageKey(Instant.EPOCH, -1), 1_000)).stream()
                .filter(need -> need.id() == idea.id())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isAnsweredAgainWithWhatWasSaidBeforeBesideIt(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Idea idea = putOff(database, sponsor, null);
        Ideas ideas = new Ideas(database.em(), clock);
        Reply yes = Reply.of(Outcome.CHOSEN, "The lease has ended");
        assertThatThrownBy(() -> database.run(() -> ideas.decideAgain(idea.id(), anna, yes, 0)))
                .isInstanceOf(NotAllowed.class);
        assertThat(database.in(() -> ideas.decideAgain(idea.id(), sponsor, yes, 0)))
                .isTrue();
        assertThat(database.in(() -> ideas.decideAgain(idea.id(), sponsor, yes, 0)))
                .as("a retry")
                .isFalse();
        assertThatThrownBy(() -> database.run(
                        () -> ideas.decideAgain(idea.id(), sponsor, Reply.of(Outcome.NO, "After all we do not"), 1)))
                .hasMessageContaining("idea.decided");
        assertThat(database.in(() -> ideas.view(idea.id()))
                        .orElseThrow()
                        .decision()
                        .outcome())
                .isEqualTo(Outcome.CHOSEN);
        assertThat(database.in(() -> ideas.earlierReplies(idea.id())))
                .extracting(DecisionView::outcome, DecisionView::condition)
                .containsExactly(tuple(Outcome.LATER, "When the lease of the depot ends"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoDidNotSeeTheLastAnswerReplacesNone(Database database) throws Exception {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Idea idea = putOff(database, sponsor, null);
        Ideas ideas = new Ideas(database.em(), clock);
        List<String> outcomes = AtOnce.run(4, i -> {
            try {
                Reply reply = Reply.later("Still not now, says " + i, "When the move is done", null);
                database.run(() -> ideas.decideAgain(idea.id(), sponsor, reply, 0));
                return "kept";
            } catch (RuleBroken decided) {
                return decided.messageKey();
            }
        });
        assertThat(outcomes).containsOnlyOnce("kept").contains("rule.idea.decidedMeanwhile");
        assertThat(database.in(() -> ideas.earlierReplies(idea.id()))).hasSize(1);
    }
}
