package org.prikbord.model.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.file.Drawn;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class CallPictureTest {
    private static final String WHY = "Renée says it herself";
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private static Drawn drawn(int pixel) {
        return new Drawn("image/jpeg", 40, 30, new byte[] {(byte) pixel}, new byte[] {1});
    }

    private List<CharterChange> put(Database database, Challenge challenge, Person by, int pixel, String alt) {
        return database.in(() -> new CallPictures(database.em(), clock)
                .put(
                        new CallPicture(
                                database.em().find(Challenge.class, challenge.id()), by, drawn(pixel), alt, clock),
                        WHY));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anotherTakesItsPlaceAndEveryChangeIsKeptButNotTheSameAgain(Database database) {
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Challenge challenge = database.in(() -> {
            Challenge opened = Charters.choosing(renee, clock);
            database.em().persist(opened);
            return opened;
        });
        CallPictures pictures = new CallPictures(database.em(), clock);
        assertThat(put(database, challenge, renee, 1, "Renée beside the bin"))
                .extracting(CharterChange::field, CharterChange::before, CharterChange::after)
                .containsExactly(tuple("picture", "", "Renée beside the bin"));
        CallPictureView first = database.in(() -> pictures.of(challenge.id())).orElseThrow();
        assertThat(put(database, challenge, renee, 1, "Renée beside the bin")).isEmpty();
        assertThat(database.in(() -> pictures.of(challenge.id()))).contains(first);
        assertThat(put(database, challenge, renee, 2, "Renée beside the bin")).hasSize(1);
        assertThat(database.in(() -> pictures.find(challenge.id(), first.id())))
                .as("the one before is there no more")
                .isEmpty();
        List<CharterChange> removed =
                database.in(() -> pictures.remove(database.em().find(Challenge.class, challenge.id()), renee, WHY));
        assertThat(removed).extracting(CharterChange::after).containsExactly("");
        assertThat(database.in(() -> pictures.of(challenge.id()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isForWhoeverMayChangeTheCharterSaysWhatItShowsAndWhyItChanges(Database database) {
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Challenge challenge = Charters.choosing(renee, clock);
        assertThatThrownBy(() -> new CallPicture(challenge, anna, drawn(1), "Anna", clock))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new CallPicture(challenge, renee, drawn(1), " ", clock))
                .hasMessageContaining("at alt");
        assertThatThrownBy(() -> new CallPicture(challenge, renee, drawn(1), "x".repeat(501), clock))
                .isInstanceOf(RuleBroken.class);
        database.run(() -> database.em().persist(challenge));
        assertThatThrownBy(() -> database.run(() -> new CallPictures(database.em(), clock)
                        .put(
                                new CallPicture(
                                        database.em().find(Challenge.class, challenge.id()),
                                        renee,
                                        drawn(1),
                                        "Renée",
                                        clock),
                                "")))
                .hasMessageContaining("at why");
        assertThat(database.in(() -> new CallPictures(database.em(), clock).of(challenge.id())))
                .isEmpty();
    }
}
