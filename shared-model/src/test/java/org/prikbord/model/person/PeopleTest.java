package org.prikbord.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;

/** Whom somebody means by what they type. */
class PeopleTest {
    static Stream<Database> databases() {
        return Database.both();
    }

    private static Person named(Database database, String typed) {
        return database.in(() -> new People(database.em()).named("owner", typed));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areFoundByUserNameAndByAFullNameThatOnlyOneHas(Database database) {
        String given = "Zoe" + UUID.randomUUID().toString().substring(0, 8);
        Person zoe = Staff.hired(database, given);
        assertThat(named(database, zoe.userName()).id()).isEqualTo(zoe.id());
        assertThat(named(database, " " + zoe.view().name().toUpperCase(Locale.ROOT))
                        .id())
                .isEqualTo(zoe.id());
        assertThatThrownBy(() -> named(database, given)).hasMessageContaining("challenge.carrier");
        assertThatThrownBy(() -> named(database, null)).hasMessageContaining("challenge.carrier");
        Staff.hired(database, given);
        assertThatThrownBy(() -> named(database, zoe.view().name())).hasMessageContaining("challenge.carrier");
    }
}
