package org.prikbord.model.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class FeedKeysTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private FeedKeys keys(Database database) {
        return new FeedKeys(database.em(), clock);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aPersonHasOneKeyThatOpensUntilItIsReplacedOrRevoked(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        String first = database.in(() -> keys(database).make(anna.id()));
        assertThat(first).matches("[\\w-]{43}");
        assertThat(database.in(() -> keys(database).holder(first))).contains(anna.id());
        assertThat(database.in(() -> keys(database).madeAt(anna.id()))).contains(clock.instant());
        String second = database.in(() -> keys(database).make(anna.id()));
        assertThat(database.in(() -> keys(database).holder(first))).isEmpty();
        assertThat(database.in(() -> keys(database).holder(second))).contains(anna.id());
        database.run(() -> keys(database).revoke(anna.id()));
        assertThat(database.in(() -> keys(database).holder(second))).isEmpty();
        assertThat(database.in(() -> keys(database).madeAt(anna.id()))).isEmpty();
        AtOnce.run(4, device -> database.in(() -> keys(database).make(anna.id())));
        assertThat(database.in(() -> keys(database).madeAt(anna.id()))).isPresent();
    }

    @Test
    void visitsOfOnePersonAreBoundedAndBeginAnew() {
        Visits visits = new Visits(clock);
        for (int each = 0; each < Visits.MOST; each++) {
            assertThat(visits.secondsToWait(1)).isZero();
        }
        assertThat(visits.secondsToWait(1)).isPositive();
        assertThat(visits.secondsToWait(2)).isZero();
        clock.pass(Visits.SPAN.plus(Duration.ofSeconds(1)));
        assertThat(visits.secondsToWait(1)).isZero();
    }
}
