package org.prikbord.model.kudos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamKind;
import org.prikbord.model.person.TeamView;

class KudosTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final KudosView thanks = new KudosView(
            7,
            KudosKind.THANKS,
            new PersonView(1, "anna", "Anna", "Vos", "Goes"),
            List.of(),
            List.of(),
            "care",
            1,
            "Thanks",
            Visibility.ALL,
            null,
            null,
            0,
            NOON);

    @Test
    void theGiverMayTakeThemBackForADay() {
        SignedIn giver = somebody(1, Role.EMPLOYEE);
        assertThat(thanks.withdrawableBy(giver, NOON.plus(Duration.ofHours(24))))
                .isTrue();
        assertThat(thanks.withdrawableBy(giver, NOON.plus(Duration.ofHours(25))))
                .isFalse();
    }

    @Test
    void nobodyElseMay() {
        assertThat(thanks.withdrawableBy(somebody(2, Role.EMPLOYEE), NOON)).isFalse();
    }

    @Test
    void communicationsAlwaysMay() {
        SignedIn communications = somebody(2, Role.COMMUNICATIONS);
        assertThat(thanks.withdrawableBy(communications, NOON.plus(Duration.ofDays(400))))
                .isTrue();
    }

    @Test
    void areForWhomTheyNameAndWhoIsInTheTeamNow() {
        KudosView toBo = to(List.of(new PersonView(5, "bo", "Bo", "Kok", "Goes")), List.of());
        KudosView toToys = to(List.of(), List.of(new TeamView(1, "Toys", TeamKind.DEPARTMENT)));
        assertThat(toBo.isFor(somebody(5, Role.EMPLOYEE))).isTrue();
        assertThat(toBo.isFor(somebody(6, Role.COMMUNICATIONS))).isFalse();
        assertThat(toToys.isFor(somebody(6, Role.EMPLOYEE))).isTrue();
        assertThat(to(List.of(), List.of(new TeamView(2, "Plants", TeamKind.SHOP)))
                        .isFor(somebody(6, Role.EMPLOYEE)))
                .isFalse();
    }

    private KudosView to(List<PersonView> people, List<TeamView> teams) {
        return new KudosView(
                7,
                KudosKind.THANKS,
                thanks.giver(),
                people,
                teams,
                "care",
                1,
                "Thanks",
                Visibility.ALL,
                null,
                null,
                0,
                NOON);
    }

    @Test
    void twentyReceiversAreEnough() {
        Kudos.requireFew(20);
        assertThatThrownBy(() -> Kudos.requireFew(21)).hasMessageContaining("kudos.tooMany");
    }

    private static SignedIn somebody(long id, Role role) {
        return new SignedIn(id, "somebody", "Some", "Body", Set.of(role), null, 1, "Toys", Set.of());
    }
}
