package org.prikbord.model.kudos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class AllowancesTest {
    private static final int MANY = 200;

    /** A Monday. */
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Allowances allowances(Database database, Map<String, String> settings) {
        return new Allowances(database.em(), new Settings(settings), clock);
    }

    private static Map<String, String> weekly(int each, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "prikbord.kudos.allowance",
                "week",
                "prikbord.kudos.allowance.each",
                String.valueOf(each),
                "prikbord.kudos.cool-down-days",
                "0"));
        for (int at = 0; at < more.length; at += 2) {
            settings.put(more[at], more[at + 1]);
        }
        return settings;
    }

    private Kudos give(Database database, Allowances allowances, Person giver, Person... to) {
        return database.in(() -> {
            allowances.spend(giver, List.of(to));
            CompanyValue care = new CompanyValues(database.em()).find("care").orElseThrow();
            Kudos kudos = new Kudos(giver, List.of(to), List.of(), care, "Thanks", clock);
            new KudosRepository(database.em()).add(kudos);
            return kudos;
        });
    }

    private static String refusal(Runnable giving) {
        try {
            giving.run();
            return "";
        } catch (RuleBroken broken) {
            return broken.messageKey();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofTwoHundredWhoSpendTheLastOneDoes(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Allowances three = allowances(database, weekly(3));
        give(database, three, anna, bob);
        give(database, three, anna, bob);
        List<String> told = AtOnce.run(MANY, i -> refusal(() -> give(database, three, anna, bob)));
        assertThat(told).filteredOn(String::isEmpty).hasSize(1);
        assertThat(told).filteredOn(key -> !key.isEmpty()).containsOnly("rule.kudos.spent.week");
        long written = database.in(() -> new KudosRepository(database.em())
                .givenBy(anna.id(), null, 100)
                .items()
                .size());
        assertThat(written).isEqualTo(3);
        assertThat(left(database, three, anna)).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofManyWhoThankTheSamePersonAtOnceOneDoes(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Allowances cooling = allowances(database, Map.of("prikbord.kudos.cool-down-days", "7"));
        List<String> told = AtOnce.run(20, i -> refusal(() -> give(database, cooling, anna, bob)));
        assertThat(told).filteredOn(String::isEmpty).hasSize(1);
        assertThat(told).filteredOn(key -> !key.isEmpty()).containsOnly("rule.kudos.cooling");
    }

    private static int left(Database database, Allowances allowances, Person person) {
        return database.in(() -> allowances.of(person.id(), person.roles()))
                .map(Allowance::left)
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void onMondayThereAreAllOfThemAgain(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Allowances two = allowances(database, weekly(2));
        assertThat(database.in(() -> two.of(anna.id(), anna.roles())))
                .contains(new Allowance(2, 2, LocalDate.parse("2026-11-30")));
        clock.pass(Duration.ofMinutes(6 * 24 * 60 + 15 * 60 - 1));
        give(database, two, anna, bob);
        give(database, two, anna, bob);
        assertThat(left(database, two, anna)).isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(left(database, two, anna)).isEqualTo(2);
        give(database, two, anna, bob);
        assertThat(left(database, two, anna)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsTakenBackCanBeGivenAgain(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Allowances one = allowances(database, weekly(1));
        Kudos given = give(database, one, anna, bob);
        assertThatThrownBy(() -> give(database, one, anna, bob)).hasMessageContaining("kudos.spent.week");
        database.run(() -> one.giveBack(anna.id(), given.createdAt()));
        assertThat(left(database, one, anna)).isEqualTo(1);
        database.run(() -> one.giveBack(anna.id(), given.createdAt()));
        assertThat(left(database, one, anna)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRoleMayHaveMore(Database database) {
        Person sponsor = Staff.hired(database, "Sonja", Role.SPONSOR);
        Person bob = Staff.hired(database, "Bob");
        Allowances some = allowances(database, weekly(2, "prikbord.kudos.allowance.roles", "sponsor:20"));
        assertThat(left(database, some, sponsor)).isEqualTo(20);
        assertThat(left(database, some, bob)).isEqualTo(2);
        assertThat(database.in(() -> allowances(database, Map.of()).of(bob.id(), Set.of(Role.EMPLOYEE))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theSamePersonIsThankedAgainWhenDaysHavePassed(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Person cas = Staff.hired(database, "Cas");
        Allowances cooling = allowances(database, Map.of());
        give(database, cooling, anna, bob);
        give(database, cooling, anna, cas);
        give(database, cooling, bob, anna);
        clock.pass(Duration.ofMinutes(24 * 60 - 1));
        assertThatThrownBy(() -> give(database, cooling, anna, cas, bob)).hasMessageContaining("kudos.cooling");
        clock.pass(Duration.ofMinutes(1));
        give(database, cooling, anna, cas, bob);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasSpentLongAgoIsForgotten(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Allowances two = allowances(database, weekly(2));
        give(database, two, anna, bob);
        clock.pass(Duration.ofDays(70));
        assertThat(database.in(two::forget)).isPositive();
        assertThat(database.in(two::forget)).isZero();
    }
}
