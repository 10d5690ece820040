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
    void twentyReceiversAreEnough() {
        Kudos.requireFew(20);
        assertThatThrownBy(() -> Kudos.requireFew(21)).hasMessageContaining("kudos.tooMany");
    }

    private static SignedIn somebody(long id, Role role) {
        return new SignedIn(id, "somebody", "Some", "Body", Set.of(role), null, 1, "Toys", Set.of());
    }
}
