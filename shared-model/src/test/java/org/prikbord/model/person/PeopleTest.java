package org.prikbord.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;

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

    @ParameterizedTest
    @MethodSource("databases")
    void areOfferedFromTheSameShopFirstThenFromTheSameThreadThenByName(Database database) {
        String given = "Zoe" + UUID.randomUUID().toString().substring(0, 8);
        Person far = Staff.hired(database, given + "a");
        Person heard = Staff.hired(database, given + "b");
        Person writer = Staff.hired(database, given + "c");
        Person reader = Staff.hired(database, "Reader");
        Person near = database.in(() -> {
            Person one = Staff.person(
                    given + "d", database.em().find(Team.class, reader.team().id()));
            database.em().persist(one);
            return one;
        });
        Post post = talk(database, writer, heard);
        People people = new People(database.em());
        SignedIn me = Desk.as(reader);
        assertThat(database.in(() -> people.nearest(given, me, post.id(), 9)))
                .extracting(PersonView::id)
                .containsExactly(near.id(), heard.id(), writer.id(), far.id());
        assertThat(database.in(() -> people.nearest(given, me, null, 9)))
                .extracting(PersonView::id)
                .containsExactly(near.id(), far.id(), heard.id(), writer.id());
        assertThat(database.statements(() ->
                        assertThat(people.nearest(given, me, post.id(), 2)).hasSize(2)))
                .isEqualTo(1);
    }

    private static Post talk(Database database, Person writer, Person heard) {
        Clock clock = Clocks.at("2026-11-23T09:00");
        return database.in(() -> {
            Post post = new Post(writer, new Post.Words(PostKind.MESSAGE, "Hello"), Set.of(), List.of(), clock);
            new Posts(database.em(), clock).add(post);
            database.em().persist(new Comment(post, heard, "Hello to you", clock));
            return post;
        });
    }
}
