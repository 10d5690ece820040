package org.prikbord.model.kudos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

class RingsTest {
    /** A time of its own: other tests give kudos in the same database, and look at the latest. */
    private final Clocks.Moving clock = Clocks.at("2004-03-04T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private void give(Database database, Person giver, int times, Person to) {
        database.run(() -> {
            CompanyValue care = new CompanyValues(database.em()).find("care").orElseThrow();
            for (int i = 0; i < times; i++) {
                database.em().persist(new Kudos(giver, List.of(to), List.of(), care, "Thanks", clock));
            }
        });
    }

    private List<Set<Long>> rings(Database database) {
        return database.in(() -> new Rings(database.em(), clock).lately()).stream()
                .map(ring -> ring.stream().map(PersonView::id).collect(Collectors.toSet()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsWhoThanksEachOtherAgainAndAgain(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Person cas = Staff.hired(database, "Cas");
        Person dirk = Staff.hired(database, "Dirk");
        give(database, anna, 3, bob);
        give(database, bob, 2, anna);
        assertThat(rings(database)).isEmpty();
        give(database, bob, 1, anna);
        assertThat(rings(database)).containsExactly(Set.of(anna.id(), bob.id()));
        give(database, bob, 3, cas);
        give(database, cas, 3, dirk);
        give(database, dirk, 3, anna);
        assertThat(rings(database))
                .containsExactly(Set.of(anna.id(), bob.id()), Set.of(anna.id(), bob.id(), cas.id(), dirk.id()));
        clock.pass(Duration.ofDays(31));
        assertThat(rings(database)).isEmpty();
    }
}
