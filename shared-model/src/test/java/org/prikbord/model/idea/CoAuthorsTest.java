package org.prikbord.model.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class CoAuthorsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private Person anna;
    private Person bram;
    private Idea idea;
    private CoAuthors coAuthors;

    static Stream<Database> databases() {
        return Database.both();
    }

    private void proposed(Database database) {
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        anna = Staff.hired(database, "Anna");
        bram = Staff.hired(database, "Bram");
        coAuthors = new CoAuthors(database.em(), clock);
        idea = database.in(() -> {
            Challenge challenge = Charters.kept(database, lotte, clock);
            Idea made = new Idea(challenge, anna, "Cups", "Wash them", clock);
            new Ideas(database.em(), clock).add(made);
            return made;
        });
    }

    private Idea locked(Database database) {
        return new Ideas(database.em(), clock).getLocked(idea.id());
    }

    private boolean invite(Database database) {
        return database.in(() -> coAuthors.invite(locked(database), bram).isPresent());
    }

    private boolean accept(Database database) {
        return database.in(() -> {
            locked(database);
            return coAuthors.find(idea.id(), bram.id()).orElseThrow().accept(clock);
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isNobodysBusinessUntilAcceptedAndThenAnAuthor(Database database) {
        proposed(database);
        Person onlooker = Staff.hired(database, "Chris");
        assertThat(invite(database)).isTrue();
        assertThat(invite(database)).as("twice is once").isFalse();
        assertThat(database.in(() -> coAuthors.of(idea.id(), onlooker.id()))).isEmpty();
        assertThat(database.in(() -> coAuthors.of(idea.id(), anna.id()))).hasSize(1);
        assertThat(database.in(() -> coAuthors.of(idea.id(), bram.id()))).hasSize(1);
        assertThatThrownBy(() -> database.run(() -> locked(database).edit(bram, "Mugs", "Wash them", 0, clock)))
                .isInstanceOf(NotAllowed.class);
        assertThat(accept(database)).isTrue();
        assertThat(accept(database)).as("twice is once").isFalse();
        assertThat(database.in(() -> coAuthors.of(idea.id(), onlooker.id())))
                .extracting(one -> one.person().id())
                .containsExactly(bram.id());
        database.run(() -> locked(database).edit(bram, "Mugs", "Wash them", 0, clock));
        assertThat(database.in(() ->
                        locked(database).authors().stream().map(Person::id).toList()))
                .containsExactly(anna.id(), bram.id());
        assertThat(database.in(() -> locked(database).version()))
                .as("only the words count as a version")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void cannotBeAcceptedAfterItWasTakenBackAndIsNotForcedOnWhoDeclined(Database database) {
        proposed(database);
        invite(database);
        database.run(() -> coAuthors.find(idea.id(), bram.id()).orElseThrow().withdraw(clock));
        assertThatThrownBy(() -> accept(database))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("coauthor.over");
        assertThat(invite(database)).as("asked again").isTrue();
        assertThat(accept(database)).isTrue();
        database.run(() -> coAuthors.find(idea.id(), bram.id()).orElseThrow().leave(clock));
        assertThat(database.in(() -> coAuthors.of(idea.id(), anna.id()))).isEmpty();
        assertThat(invite(database)).isTrue();
        database.run(() -> coAuthors.find(idea.id(), bram.id()).orElseThrow().leave(clock));
        assertThatThrownBy(() -> invite(database)).hasMessageContaining("coauthor.declined at to");
        assertThatThrownBy(() -> database.run(() -> coAuthors.invite(locked(database), anna)))
                .hasMessageContaining("coauthor.already");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areAtMostFiveAndEachAcceptsOnceHoweverOftenItIsPressed(Database database) throws Exception {
        proposed(database);
        invite(database);
        List<Boolean> accepted = AtOnce.run(4, i -> accept(database));
        assertThat(accepted).containsOnlyOnce(true).hasSize(4);
        for (int i = 1; i < CoAuthor.MOST; i++) {
            Person more = Staff.hired(database, "More");
            database.run(() -> coAuthors.invite(locked(database), more));
        }
        Person one = Staff.hired(database, "One");
        assertThatThrownBy(() -> database.run(() -> coAuthors.invite(locked(database), one)))
                .hasMessageContaining("coauthor.tooMany");
        assertThat(database.in(() -> coAuthors.of(idea.id(), anna.id()))).hasSize(CoAuthor.MOST);
    }
}
