package org.prikbord.model.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;

class OwnDataTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private OwnData data(Database database) {
        return new OwnData(database.em(), clock);
    }

    private void write(Database database, Person person, String text) {
        database.run(() -> database.em()
                .persist(new Post(
                        person, new Post.Words(PostKind.MESSAGE, text, null, null), Set.of(), List.of(), clock)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsEachPieceOfOnePersonOnEachDatabase(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bert = Staff.hired(database, "Bert");
        write(database, anna, "Mine");
        write(database, bert, "His");
        for (Piece piece : Piece.values()) {
            List<OwnData.Row> rows = database.in(() -> data(database).rows(piece, anna.id(), "en", 0));
            assertThat(rows).as(piece.key()).hasSize(piece == Piece.POSTS ? 1 : 0);
            rows.forEach(row -> {
                assertThat(row.text()).isEqualTo("Mine");
                assertThat(row.at()).isEqualTo(clock.instant());
                assertThat(row.where()).isEqualTo("/feed/post?id=" + row.key());
            });
        }
        assertThat(database.in(() -> data(database).images(anna.id(), 0))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isTakenOnceAnHour(Database database) {
        Person anna = Staff.hired(database, "Anna");
        assertThat(database.in(() -> data(database).next(anna.id()))).isEmpty();
        database.run(() -> data(database).take(anna.id()));
        assertThat(database.in(() -> data(database).next(anna.id())))
                .contains(clock.instant().plus(OwnData.PAUSE));
        assertThatThrownBy(() -> database.run(() -> data(database).take(anna.id())))
                .isInstanceOf(RuleBroken.class);
        clock.pass(OwnData.PAUSE.plus(Duration.ofSeconds(1)));
        assertThat(database.in(() -> data(database).next(anna.id()))).isEmpty();
        database.run(() -> data(database).take(anna.id()));
    }
}
