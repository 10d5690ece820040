package org.prikbord.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.Settings;
import org.prikbord.model.event.Channels;
import org.prikbord.model.event.Events;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.event.Relay;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;

class PeopleImportTest {
    private static final String HEADER =
            "employeeNumber,userName,givenName,familyName,email,department,title,managerNumber,location,preferredLanguage,active\n";

    private static Database database;

    /** Sets the test's people apart from those of the others, who share the database. */
    private final String n = String.valueOf(System.nanoTime() % 1_000_000_000);

    @BeforeAll
    static void start() {
        database = Database.h2();
    }

    private static PeopleImport importer(Map<String, String> settings) {
        Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
        Channels channels = new Channels();
        Relay relay = new Relay(new Events(database.em()), channels, database.newTransaction(), clock, List.of());
        Outbox outbox = new Outbox(database.em(), database.afterTransaction(), channels, relay, clock);
        return new PeopleImport(
                database.em(),
                new People(database.em()),
                new Teams(database.em()),
                new Settings(settings),
                outbox,
                new TeamStays(database.em(), clock));
    }

    private ImportResult read(byte[] file) {
        return database.in(() -> importer(Map.of()).read(file, null));
    }

    private ImportResult read(String... lines) {
        return read((HEADER + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
    }

    private String line(String number, String user, String given, String department, String active) {
        return n + number + "," + user + n + "," + given + ",Kok," + user + "@example.com," + department + n
                + ",,,Utrecht,nl," + active;
    }

    private Optional<Person> person(String user) {
        return database.in(() -> new People(database.em()).findByUserName(user + n));
    }

    @Test
    void makesPeopleAndTheirTeams() {
        ImportResult result = read(line("1", "akok", "André", "Store Ghent", "true"));
        assertThat(result).isEqualTo(new ImportResult(1, 0, 0, 0, 0, List.of()));
        Person andre = person("akok").orElseThrow();
        assertThat(andre.displayName()).isEqualTo("André Kok");
        assertThat(andre.team().kind()).isEqualTo(TeamKind.SHOP);
        assertThat(andre.language()).contains("nl");
    }

    @Test
    void readsWhatExcelWritesInFrenchAndGerman() {
        read(
                line("1", "anais", "Anaïs", "Magasin Lille", "VRAI"),
                line("2", "bea", "Béa", "Filiale Aachen", "WAHR"),
                line("3", "carl", "Carl", "Filiale Aachen", "FALSCH"),
                line("4", "denise", "Denise", "Magasin Lille", "FAUX"));
        assertThat(person("anais").orElseThrow().team().kind()).isEqualTo(TeamKind.SHOP);
        assertThat(person("bea").orElseThrow().team().kind()).isEqualTo(TeamKind.SHOP);
        assertThat(person("bea").orElseThrow().isActive()).isTrue();
        assertThat(person("carl").filter(Person::isActive)).isEmpty();
        assertThat(person("denise").filter(Person::isActive)).isEmpty();
    }

    @Test
    void readsWhatExcelWritesInTheNetherlands() {
        String file = "Active;FamilyName;givenName;USERNAME;employeeNumber;department;shoe size\r\n"
                + "WAAR;de Groot;Renée;rdg" + n + ";X" + n + ";\"Zorg; en meer " + n + "\";41\r\n;;;;;;\r\n";
        assertThat(read(file.getBytes(Charset.forName("windows-1252"))).created())
                .isEqualTo(1);
        assertThat(person("rdg").orElseThrow().givenName()).isEqualTo("Renée");
        assertThat(person("rdg").orElseThrow().team().name()).isEqualTo("Zorg; en meer " + n);
        byte[] withMark = ("\uFEFF" + file).getBytes(StandardCharsets.UTF_8);
        assertThat(read(withMark)).isEqualTo(new ImportResult(0, 0, 0, 0, 1, List.of()));
    }

    @Test
    void aBadLineDoesNotStopTheOthers() {
        ImportResult result = read(
                line("1", "anna", "Anna", "IT", "true"),
                line("2", "bob", "", "IT", "true"),
                line("3", "cas", "Cas", "IT", "perhaps"),
                line("4", "da n", "Daan", "IT", "true"),
                "too,few",
                n + "5,\"open" + n + ",Eva,Kok,,IT,,,,,",
                line("6", "anna", "Other", "IT", "true"),
                line("1", "anna", "Anna", "IT", "true"),
                line("7", "gijs", "Gijs", "IT", ""));
        assertThat(result.created()).isEqualTo(2);
        assertThat(result.problems())
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.messageKey())
                .containsExactly(
                        "3 givenName rule.text.empty",
                        "4 active rule.import.active",
                        "5 userName rule.userName.spaces",
                        "6  rule.import.columns",
                        "7  rule.import.quote",
                        "8 userName rule.import.userNameTaken",
                        "9 employeeNumber rule.import.twice");
        assertThat(person("gijs")).isPresent();
    }

    @Test
    void tellsWhichColumnsAreMissing() {
        ImportResult result = read("employeeNumber,userName,givenName\n1,a,b".getBytes(StandardCharsets.UTF_8));
        assertThat(result.problems()).extracting(Problem::column).containsExactly("department", "familyName");
        assertThat(result.changedAnything()).isFalse();
        assertThat(read(new byte[0]).problems()).hasSize(5);
        assertThat(read(new byte[] {'P', 'K', 3, 4, 0, -1, -2, 0}).problems()).hasSize(5);
    }

    @Test
    void movesUpdatesAndDeactivatesButNeverDeletes() {
        read(
                line("1", "anna", "Anna", "IT", "true"),
                line("2", "bob", "Bob", "IT", "true"),
                line("3", "cas", "Cas", "IT", "true"),
                line("4", "daan", "Daan", "IT", "true"),
                line("5", "eva", "Eva", "IT", "true"));
        int epoch = person("cas").orElseThrow().signInEpoch();
        ImportResult result = read(
                line("1", "anna", "Annelies", "IT", "true"),
                line("2", "bob", "Bob", "Logistics", "true"),
                line("3", "cas", "Cas", "IT", "false"),
                line("4", "daan", "Daan", "IT", "true"));
        assertThat(result).isEqualTo(new ImportResult(0, 1, 1, 1, 1, List.of()));
        assertThat(person("anna").orElseThrow().givenName()).isEqualTo("Annelies");
        assertThat(person("bob").orElseThrow().team().name()).isEqualTo("Logistics" + n);
        assertThat(person("cas").orElseThrow().isActive()).isFalse();
        assertThat(person("cas").orElseThrow().signInEpoch()).isEqualTo(epoch + 1);
        assertThat(person("eva").orElseThrow().isActive()).isTrue();
    }

    @Test
    void aUserNameThatIsFreeGoesToSomebodyElse() {
        read(line("1", "anna", "Anna", "IT", "true"), line("2", "bob", "Bob", "IT", "true"));
        ImportResult result = read(
                line("1", "annelies", "Anna", "IT", "true"),
                line("3", "anna", "Other Anna", "IT", "true"),
                line("2", "robert", "Bob", "IT", "true"));
        assertThat(result.problems()).isEmpty();
        assertThat(person("anna").orElseThrow().givenName()).isEqualTo("Other Anna");
    }

    @Test
    void givesRolesByTheRules() {
        Map<String, String> settings = Map.of(
                "prikbord.role.communications", "team:comms" + n + ", person:BOB" + n,
                "prikbord.role.administrator", "manager:IT" + n);
        String file = HEADER
                + line("1", "anna", "Anna", "Comms", "true") + "\n"
                + line("2", "bob", "Bob", "IT", "true").replace(",,,Utrecht", ",," + n + "3,Utrecht") + "\n"
                + line("3", "cas", "Cas", "IT", "true");
        database.run(() -> importer(settings).read(file.getBytes(StandardCharsets.UTF_8), null));
        assertThat(person("anna").orElseThrow().roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.COMMUNICATIONS);
        assertThat(person("bob").orElseThrow().is(Role.COMMUNICATIONS)).isTrue();
        assertThat(person("cas").orElseThrow().roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMINISTRATOR);
    }
}
