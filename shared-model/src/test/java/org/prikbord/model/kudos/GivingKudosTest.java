package org.prikbord.model.kudos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

class GivingKudosTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final Team it = Staff.team("IT");
    private final Person anna = Staff.person("Anna", it);
    private final Person bob = Staff.person("Bob", it);
    private final CompanyValue care = new CompanyValue();

    private Kudos give(List<Person> people, List<Team> teams) {
        return new Kudos(anna, people, teams, care, "Thank you", clock);
    }

    private static void refused(ThrowingCallable giving, String key) {
        assertThatThrownBy(giving).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.messageKey()).isEqualTo("rule." + key);
            assertThat(broken.field()).contains("to");
        });
    }

    @Test
    void refusesKudosToOneselfAlone() {
        refused(() -> give(List.of(anna), List.of()), "kudos.toSelf");
        assertThat(give(List.of(anna, bob), List.of()).people()).hasSize(2);
        assertThat(give(List.of(anna), List.of(it)).teams()).containsExactly(it);
    }

    @Test
    void refusesKudosToNobody() {
        refused(() -> give(List.of(), List.of()), "kudos.toNobody");
    }

    private Kudos proud(List<Person> people, List<Team> teams, boolean forTeam) {
        Kudos.Terms terms = new Kudos.Terms(KudosKind.PRIDE, Visibility.ALL, forTeam);
        return new Kudos(anna, people, teams, care, "We did it", terms, clock);
    }

    @Test
    void aSuccessIsOnesOwnUnlessItIsSaidWhose() {
        assertThat(proud(List.of(), List.of(), false).people()).containsExactly(anna);
        assertThat(proud(List.of(bob), List.of(), false).people()).containsExactly(bob);
        Kudos ofTeam = proud(List.of(), List.of(), true);
        assertThat(ofTeam.people()).isEmpty();
        assertThat(ofTeam.teams()).containsExactly(it);
        assertThat(ofTeam.onBehalfOf()).contains(it);
        Person gone = Staff.formerPerson("Cas", it);
        refused(() -> proud(List.of(gone), List.of(), false), "kudos.toInactive");
    }

    @Test
    void refusesKudosToWhoHasLeft() {
        Person gone = Staff.formerPerson("Cas", it);
        refused(() -> give(List.of(bob, gone), List.of()), "kudos.toInactive");
    }

    @Test
    void refusesKudosToTheWholeTelephoneBook() {
        List<Person> many =
                Stream.generate(() -> Staff.person("Dirk", it)).limit(21).toList();
        refused(() -> give(many, List.of()), "kudos.tooMany");
    }

    @Test
    void handsItsReceiversOutUnmodifiable() {
        Kudos kudos = give(List.of(bob), List.of());
        assertThatThrownBy(() -> kudos.people().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesEmptyThanks() {
        assertThatThrownBy(() -> new Kudos(anna, List.of(bob), List.of(), care, " ", clock))
                .hasMessageContaining("text.empty");
    }
}
