package org.prikbord.model.kudos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.kudos.KudosRepository.Filter;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.person.Teams;

class KudosRepositoryTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void namesTheCompanysValuesInEveryLanguage(Database database) {
        List<ValueView> values = database.in(() -> new CompanyValues(database.em()).inUse());
        assertThat(values).extracting(ValueView::key).containsExactly("care", "honest", "justdoit", "together");
        assertThat(values.get(0).name(new Locale("nl", "BE"))).isEqualTo("Zorg voor elkaar");
        assertThat(values.get(0).name(Locale.FRENCH)).isEqualTo("Prendre soin des autres");
        assertThat(values.get(0).name(Locale.ITALIAN)).isEqualTo("Care for each other");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void showsWhoThankedWhomInThreeStatements(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        KudosRepository kudos = new KudosRepository(database.em());
        for (int i = 0; i < 12; i++) {
            database.run(() -> {
                CompanyValue care =
                        new CompanyValues(database.em()).find("care").orElseThrow();
                kudos.add(new Kudos(anna, List.of(bob), List.of(bob.team()), care, "Thanks", clock));
            });
        }
        KudosView view = database.in(() -> kudos.page(null, 10)).items().get(0);
        assertThat(view.giver().name()).isEqualTo("Anna de Vries");
        assertThat(view.people()).extracting(PersonView::id).containsExactly(bob.id());
        assertThat(view.teams())
                .extracting(TeamView::id)
                .containsExactly(bob.team().id());
        assertThat(view.valueKey()).isEqualTo("care");
        assertThat(database.statements(() -> kudos.page(null, 1))).isEqualTo(3);
        assertThat(database.statements(() -> kudos.page(null, 100))).isEqualTo(3);
        assertThat(database.in(() -> kudos.receivedBy(bob.id(), null, 100)).items())
                .hasSize(12);
        assertThat(database.in(() -> kudos.givenBy(bob.id(), null, 100)).items())
                .isEmpty();
        Filter honest = new Filter("honest", null, false);
        assertThat(database.in(() -> kudos.page(honest, null, 100)).items()).isEmpty();
        Filter careInBobsTeam = new Filter("care", bob.team().id(), false);
        assertThat(database.in(() -> kudos.page(careInBobsTeam, null, 100)).items())
                .hasSize(12);
        Filter annasTeam = new Filter(null, anna.team().id(), false);
        assertThat(database.in(() -> kudos.page(annasTeam, null, 100)).items()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void forgetsWhatWasTakenBack(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        KudosRepository kudos = new KudosRepository(database.em());
        Kudos given = database.in(() -> {
            CompanyValue care = new CompanyValues(database.em()).find("care").orElseThrow();
            Kudos thanks = new Kudos(anna, List.of(bob), List.of(bob.team()), care, "Thanks", clock);
            kudos.add(thanks);
            return thanks;
        });
        database.run(() -> kudos.find(given.id()).ifPresent(kudos::remove));
        assertThat(database.in(() -> kudos.view(given.id(), Desk.as(anna)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsPeopleAndTeamsByTheStartOfAName(Database database) {
        Person renee = Staff.hired(database, "Thérèse");
        People people = new People(database.em());
        assertThat(database.in(() -> people.search("THERES", 100)))
                .extracting(PersonView::id)
                .contains(renee.id());
        assertThat(database.in(() -> people.search("vrie", 1_000)))
                .extracting(PersonView::id)
                .contains(renee.id());
        assertThat(database.in(() -> people.search("herese", 100)))
                .extracting(PersonView::id)
                .doesNotContain(renee.id());
        assertThat(database.in(() -> people.search("%", 100))).isEmpty();
        assertThat(database.in(() -> people.findByUserName(renee.userName().toUpperCase(Locale.ROOT))))
                .isPresent();
        Teams teams = new Teams(database.em());
        assertThat(database.in(() -> teams.search("of Thé", 100)))
                .extracting(TeamView::id)
                .contains(renee.team().id());
    }
}
