package org.prikbord.model.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.PhaseForbids;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class IdeaDraftsTest {
    private static final Details NONE = new Details();

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Challenge challenge(Database database, Person sponsor) {
        return database.in(() -> Charters.kept(database, sponsor, clock));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isItsWritersAloneAndTellsWhoComesSecond(Database database) {
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Person anna = Staff.hired(database, "Anna");
        Challenge challenge = challenge(database, lotte);
        IdeaDrafts drafts = new IdeaDrafts(database.em(), clock);
        database.run(() -> drafts.keep(challenge, anna.id(), "Towels", "By the", NONE, 0));
        database.run(() -> drafts.keep(challenge, anna.id(), "Towels", "By the door", NONE, 1));
        assertThat(database.in(() -> drafts.of(challenge.id(), lotte.id()))).isEmpty();
        IdeaDraft kept = database.in(() -> drafts.of(challenge.id(), anna.id()).orElseThrow());
        assertThat(kept.text()).isEqualTo("By the door");
        assertThat(kept.version()).isEqualTo(2);
        assertThatThrownBy(() -> database.run(() -> drafts.keep(challenge, anna.id(), "Mats", "", NONE, 1)))
                .isInstanceOfSatisfying(ChangedMeanwhile.class, told -> {
                    assertThat(told.currentText()).isEqualTo("By the door");
                    assertThat(told.currentVersion()).isEqualTo(2);
                });
        assertThatThrownBy(() -> database.run(() -> drafts.keep(challenge, anna.id(), "x".repeat(301), "", NONE, 2)))
                .isInstanceOf(RuleBroken.class);
        database.run(() -> drafts.keep(challenge, anna.id(), "Towels", "By the door", NONE, 1));
        assertThat(database.in(
                        () -> drafts.of(challenge.id(), anna.id()).orElseThrow().version()))
                .as("the same again is a retry")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasProposedOrThrownAwayDoesNotComeBackFromAnotherWindow(Database database) {
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Challenge challenge = challenge(database, lotte);
        IdeaDrafts drafts = new IdeaDrafts(database.em(), clock);
        database.run(() -> drafts.keep(challenge, lotte.id(), "Towels", "", NONE, 0));
        assertThatThrownBy(() -> database.run(() -> drafts.discard(challenge.id(), lotte.id(), 0)))
                .isInstanceOf(ChangedMeanwhile.class);
        database.run(() -> drafts.proposed(challenge.id(), lotte.id()));
        assertThat(database.in(() ->
                        drafts.of(challenge.id(), lotte.id()).orElseThrow().isEmpty()))
                .isTrue();
        assertThatThrownBy(() -> database.run(() -> drafts.keep(challenge, lotte.id(), "Towels!", "", NONE, 1)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothingIsLeftOfOneThatIsThrownAwayWhereIdeasMayComeWithoutAName(Database database) {
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Challenge challenge = challenge(database, lotte);
        IdeaDrafts drafts = new IdeaDrafts(database.em(), clock);
        database.run(() -> drafts.keep(challenge, lotte.id(), "Towels", "", NONE, 0));
        assertThatThrownBy(() -> database.run(() -> drafts.discard(challenge.id(), lotte.id(), 0)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(database.in(() -> drafts.discard(challenge.id(), lotte.id(), 1)))
                .isEmpty();
        assertThat(database.in(() -> drafts.of(challenge.id(), lotte.id()))).isEmpty();
        assertThat(database.in(() -> drafts.discard(challenge.id(), lotte.id(), 1)))
                .as("twice")
                .isEmpty();
        assertThatThrownBy(() -> database.run(() -> drafts.keep(challenge, lotte.id(), "Towels!", "", NONE, 1)))
                .as("a window that was left open")
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(database.in(() -> drafts.of(challenge.id(), lotte.id()))).isEmpty();
        database.run(() -> drafts.keep(challenge, lotte.id(), "Towels", "", NONE, 0));
        database.run(() -> drafts.keep(challenge, lotte.id(), "", "", NONE, 1));
        database.run(() -> drafts.discard(challenge.id(), lotte.id(), 2));
        assertThat(database.in(() -> drafts.of(challenge.id(), lotte.id())))
                .as("one that was emptied by hand")
                .isEmpty();
        database.run(() -> drafts.keep(challenge, lotte.id(), "Mats", "", NONE, 0));
        database.run(() -> drafts.erase(challenge.id(), lotte.id()));
        assertThat(database.in(() -> drafts.of(challenge.id(), lotte.id())))
                .as("one that was proposed without a name")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofManyWindowsAtOnceOneKeepsItsWords(Database database) throws Exception {
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Challenge challenge = challenge(database, lotte);
        IdeaDrafts drafts = new IdeaDrafts(database.em(), clock);
        List<Boolean> kept = AtOnce.run(4, i -> {
            try {
                return database.in(() -> drafts.keep(challenge, lotte.id(), "Title " + i, "", NONE, 0)) != null;
            } catch (ChangedMeanwhile told) {
                return false;
            }
        });
        assertThat(kept).containsOnlyOnce(true).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goesWithThePersonTheChallengeAndTime(Database database) {
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Person anna = Staff.hired(database, "Anna");
        Person left = Staff.hired(database, "Bram");
        Challenge challenge = database.in(() -> Charters.named(database, lotte, clock));
        IdeaDrafts drafts = new IdeaDrafts(database.em(), clock);
        database.run(() -> {
            drafts.keep(challenge, anna.id(), "Towels", "", NONE, 0);
            drafts.keep(challenge, left.id(), "Mats", "", NONE, 0);
            drafts.keep(challenge, lotte.id(), "Bells", "", NONE, 0);
            drafts.discard(challenge.id(), lotte.id(), 1);
            database.em()
                    .createQuery("update Person p set p.active = false where p.id = :id")
                    .setParameter("id", left.id())
                    .executeUpdate();
        });
        clock.pass(Duration.ofDays(5));
        database.in(drafts::forget);
        assertThat(database.in(() -> drafts.of(challenge.id(), left.id()))).isEmpty();
        assertThat(database.in(() -> drafts.of(challenge.id(), lotte.id()))).isPresent();
        assertThat(database.in(() -> drafts.of(challenge.id(), anna.id()))).isPresent();
        clock.pass(Duration.ofDays(3));
        assertThat(challenge.schedule().at(LocalDateTime.now(clock)).key()).isEqualTo("decide");
        assertThatThrownBy(() -> database.run(() -> drafts.keep(challenge, anna.id(), "Too late", "", NONE, 1)))
                .isInstanceOf(PhaseForbids.class);
        database.in(drafts::forget);
        assertThat(database.in(() -> drafts.of(challenge.id(), anna.id()))).isEmpty();
        assertThat(database.in(() -> drafts.of(challenge.id(), lotte.id()))).isEmpty();
    }
}
