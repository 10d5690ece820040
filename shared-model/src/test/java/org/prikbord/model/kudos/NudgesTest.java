package org.prikbord.model.kudos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/** What grows and whom one might think of, without a word on how many or who. */
class NudgesTest {
    /** A time of its own: other tests give kudos in the same database, and look at the latest. */
    private final Clocks.Moving clock = Clocks.at("2011-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private static List<Person> team(Database database, String name, int people) {
        return database.in(() -> {
            Team team = Staff.team(name);
            database.em().persist(team);
            List<Person> all = Stream.generate(() -> Staff.person("Ada", team))
                    .limit(people)
                    .toList();
            all.forEach(database.em()::persist);
            return all;
        });
    }

    private void give(Database database, Person giver, String value, Person... to) {
        database.run(() -> {
            CompanyValue given = new CompanyValues(database.em()).find(value).orElseThrow();
            database.em().persist(new Kudos(giver, List.of(to), List.of(), given, "Thanks", clock));
        });
    }

    private List<String> hints(Database database, Person person) {
        return database.in(() -> new Nudges(database.em(), clock).departments(Desk.as(person)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void hintsAtADepartmentOfFiveThatOneDidNotThink(Database database) {
        Person anna = Staff.hired(database, "Anna");
        List<Person> large = team(database, "Large", 5);
        List<Person> small = team(database, "Small", 4);
        String name = large.get(0).team().name();
        assertThat(hints(database, anna))
                .contains(name)
                .doesNotContain(small.get(0).team().name(), anna.team().name());
        give(database, anna, "care", large.get(3));
        assertThat(hints(database, anna)).doesNotContain(name);
        clock.pass(Duration.ofDays(91));
        assertThat(hints(database, anna)).contains(name);
        assertThat(hints(database, anna))
                .contains(database.in(() -> new Nudges(database.em(), clock).department(Desk.as(anna)))
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aValueBloomsThatGotMoreThanTheMonthBefore(Database database) {
        clock.pass(Duration.ofDays(1_000));
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        for (int i = 0; i < 3; i++) {
            give(database, anna, "justdoit", bob);
        }
        clock.pass(Duration.ofDays(40));
        for (int i = 0; i < 3; i++) {
            give(database, anna, "justdoit", bob);
            give(database, anna, "care", bob);
        }
        give(database, anna, "together", bob);
        give(database, anna, "together", bob);
        assertThat(database.in(() -> new Bloom(database.em(), clock).values())).containsExactly("care");
    }
}
