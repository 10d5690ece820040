package org.prikbord.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Posts;

class ReadingTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private void move(Database database, Person person, long place, PageKey key) {
        database.run(() -> new ReadCursors(database.em()).move(person.id(), place, key));
    }

    private PageKey at(Database database, Person person, long place) {
        return database.in(
                () -> new ReadCursors(database.em()).of(person.id(), place).orElse(null));
    }

    private PageKey key(long millis, long id) {
        return new PageKey(Instant.ofEpochMilli(millis), id);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCursorOnlyMovesOnAndIsOnePerPlace(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        assertThat(at(database, anna, ReadCursors.EVERYTHING)).isNull();
        move(database, anna, ReadCursors.EVERYTHING, key(5_000, 7));
        move(database, anna, ReadCursors.EVERYTHING, key(4_000, 9));
        move(database, anna, ReadCursors.EVERYTHING, key(5_000, 6));
        assertThat(at(database, anna, ReadCursors.EVERYTHING)).isEqualTo(key(5_000, 7));
        move(database, anna, ReadCursors.EVERYTHING, key(5_000, 8));
        assertThat(at(database, anna, ReadCursors.EVERYTHING)).isEqualTo(key(5_000, 8));
        assertThat(at(database, anna, 12)).isNull();
        AtOnce.run(4, device -> {
            move(database, anna, 12, key(1_000 + device, device));
            return device;
        });
        assertThat(at(database, anna, 12)).isEqualTo(key(1_003, 3));
    }

    private Post written(Database database, Person author, List<Team> audience) {
        return database.in(() -> {
            Post post = new Post(author, new Post.Words(PostKind.MESSAGE, "Keep me"), Set.of(), audience, clock);
            new Posts(database.em(), clock).add(post);
            return post;
        });
    }

    private List<Long> saved(Database database, Person person) {
        return database.in(() -> new Posts(database.em(), clock)
                .views(new SavedPosts(database.em(), clock).of(person.id()), Desk.as(person)).stream()
                        .map(PostView::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsSavedIsListedLatestFirstAsLongAsItIsThere(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Post first = written(database, anna, List.of());
        Post forTeam = written(database, bob, List.of(bob.team()));
        SavedPosts savedPosts = new SavedPosts(database.em(), clock);
        for (Post post : List.of(first, forTeam, first)) {
            database.run(() -> savedPosts.save(post, anna.id()));
            clock.pass(Duration.ofMinutes(1));
        }
        database.run(() -> savedPosts.save(forTeam, bob.id()));
        assertThat(saved(database, anna)).containsExactly(first.id());
        assertThat(saved(database, bob)).containsExactly(forTeam.id());
        Post second = written(database, anna, List.of());
        database.run(() -> savedPosts.save(second, anna.id()));
        assertThat(saved(database, anna)).containsExactly(second.id(), first.id());
        assertThat(database.in(() -> savedPosts.among(anna.id(), List.of(first.id(), second.id(), 1L))))
                .containsExactlyInAnyOrder(first.id(), second.id());
        database.run(() -> savedPosts.forget(first.id(), anna.id()));
        database.run(() -> {
            Posts posts = new Posts(database.em(), clock);
            posts.remove(posts.get(second.id()));
        });
        assertThat(saved(database, anna)).isEmpty();
    }
}
