package org.prikbord.model.kudos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.kudos.KudosRepository.Filter;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Contents;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamStays;

/** Who sees kudos, at each way to them. */
class KudosReaderTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private static Person colleague(Database database, String name, Team team) {
        return database.in(() -> {
            Person person = Staff.person(name, team);
            database.em().persist(person);
            return person;
        });
    }

    private Kudos give(Database database, Person giver, List<Person> people, List<Team> teams, Visibility seen) {
        return database.in(() -> {
            CompanyValue care = new CompanyValues(database.em()).find("care").orElseThrow();
            Kudos kudos = new Kudos(
                    giver, people, teams, care, "Thanks", new Kudos.Terms(KudosKind.THANKS, seen, false), clock);
            database.em().persist(kudos);
            return kudos;
        });
    }

    private boolean isSeen(Database database, Kudos kudos, Person reader) {
        return isSeen(database, kudos, Desk.as(reader));
    }

    private boolean isSeen(Database database, Kudos kudos, SignedIn reader) {
        Optional<KudosView> view = database.in(() -> new KudosRepository(database.em()).view(kudos.id(), reader));
        boolean reportable = database.in(() -> new Contents(database.em(), clock)
                .find(new Subject(ContentKind.KUDOS, kudos.id()), reader)
                .isPresent());
        assertThat(reportable).isEqualTo(view.isPresent());
        return view.isPresent();
    }

    private static boolean isListed(Database database, Kudos kudos, Filter filter) {
        return database.in(() -> new KudosRepository(database.em()).page(filter, null, 100)).items().stream()
                .anyMatch(one -> one.id() == kudos.id());
    }

    private static boolean isGot(Database database, Kudos kudos, Person person) {
        return database.in(() -> new KudosRepository(database.em()).receivedBy(person.id(), null, 100)).items().stream()
                .anyMatch(one -> one.id() == kudos.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsForTheTeamIsSeenThereAlone(Database database) {
        Person giver = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Person besideBob = colleague(database, "Cas", bob.team());
        Person other = Staff.hired(database, "Dirk");
        Kudos kudos = give(database, giver, List.of(bob), List.of(), Visibility.TEAM);
        assertThat(isSeen(database, kudos, giver)).isTrue();
        assertThat(isSeen(database, kudos, bob)).isTrue();
        assertThat(isSeen(database, kudos, besideBob)).isTrue();
        assertThat(isSeen(database, kudos, other)).isFalse();
        assertThat(isListed(database, kudos, Filter.ALL)).isFalse();
        assertThat(isListed(database, kudos, new Filter(null, bob.team().id(), false)))
                .isFalse();
        assertThat(isListed(database, kudos, new Filter(null, bob.team().id(), true)))
                .isTrue();
        assertThat(isGot(database, kudos, bob)).isTrue();
        assertThat(isGot(database, kudos, besideBob)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsForTheReceiverIsSeenByThemAlone(Database database) {
        Person giver = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Person besideBob = colleague(database, "Cas", bob.team());
        Kudos kudos = give(database, giver, List.of(bob), List.of(), Visibility.RECEIVER);
        assertThat(isSeen(database, kudos, giver)).isTrue();
        assertThat(isSeen(database, kudos, bob)).isTrue();
        assertThat(isSeen(database, kudos, besideBob)).isFalse();
        assertThat(isListed(database, kudos, Filter.ALL)).isFalse();
        assertThat(isListed(database, kudos, new Filter(null, bob.team().id(), true)))
                .isFalse();
        Kudos open = give(database, giver, List.of(bob), List.of(), Visibility.ALL);
        assertThat(isSeen(database, open, besideBob)).isTrue();
        assertThat(isListed(database, open, Filter.ALL)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aTeamsThanksBelongToThoseWhoWereInItThen(Database database) {
        Person giver = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Team team = bob.team();
        TeamStays stays = new TeamStays(database.em(), clock);
        database.run(stays::settleAll);
        clock.pass(Duration.ofDays(1));
        Kudos kudos = give(database, giver, List.of(), List.of(team), Visibility.RECEIVER);
        clock.pass(Duration.ofDays(1));
        Person later = colleague(database, "Eva", team);
        database.run(() -> moveTo(database, bob, giver.team()));
        database.run(stays::settleAll);
        assertThat(isGot(database, kudos, bob)).isTrue();
        assertThat(isSeen(database, kudos, bob)).isTrue();
        assertThat(isGot(database, kudos, later)).isFalse();
        Kudos second = give(database, giver, List.of(), List.of(team), Visibility.RECEIVER);
        assertThat(isGot(database, second, bob)).isFalse();
        assertThat(isSeen(
                        database,
                        second,
                        database.in(() -> Desk.as(database.em().find(Person.class, bob.id())))))
                .isFalse();
        assertThat(isGot(database, second, later)).isTrue();
        assertThat(database.statements(stays::settleAll)).isEqualTo(3);
    }

    private static void moveTo(Database database, Person person, Team team) {
        database.em()
                .createNativeQuery("update person set team_id = :team where id = :person")
                .setParameter("team", team.id())
                .setParameter("person", person.id())
                .executeUpdate();
    }
}
