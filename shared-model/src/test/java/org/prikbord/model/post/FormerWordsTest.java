package org.prikbord.model.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class FormerWordsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private void edit(Database database, Post post, Person editor, String text) {
        clock.pass(Duration.ofMinutes(5));
        database.run(() -> {
            Post locked = new Posts(database.em(), clock).getLocked(post.id());
            new FormerWords(database.em()).keep(locked);
            Post.Words words = new Post.Words(PostKind.MESSAGE, text);
            locked.edit(editor, false, words, locked.version(), Set.of(), clock);
        });
    }

    private List<FormerWords.View> wordings(Database database, Post post) {
        return database.in(() -> new FormerWords(database.em()).of(new Posts(database.em(), clock).get(post.id())));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsWhatItSaidAndWhoWroteItSo(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Post post = database.in(() -> {
            Post written = new Post(anna, new Post.Words(PostKind.MESSAGE, "Teh crate"), Set.of(), clock);
            new Posts(database.em(), clock).add(written);
            return written;
        });
        assertThat(wordings(database, post)).hasSize(1);
        edit(database, post, anna, "The crate");
        edit(database, post, lotte, "The crates");
        assertThat(wordings(database, post))
                .extracting(FormerWords.View::words)
                .containsExactly("The crates", "The crate", "Teh crate");
        assertThat(wordings(database, post))
                .extracting(view -> view.writer().id())
                .containsExactly(lotte.id(), anna.id(), anna.id());
        assertThat(wordings(database, post).get(1).writtenAt())
                .isEqualTo(clock.instant().minus(Duration.ofMinutes(5)));
        database.run(() -> database.em()
                .createNativeQuery("update post set hidden_at = created_at where id = " + post.id())
                .executeUpdate());
        edit(database, post, anna, "No crates");
        List<FormerWords.View> views = wordings(database, post);
        assertThat(views.get(0).words()).isEqualTo("No crates");
        assertThat(views).extracting(FormerWords.View::withheld).containsExactly(false, true, true, true);
        assertThat(views).extracting(FormerWords.View::words).containsExactly("No crates", "", "", "");
        database.run(() -> {
            Posts posts = new Posts(database.em(), clock);
            posts.remove(posts.get(post.id()));
        });
        assertThat(database.in(() -> database.em()
                        .createNativeQuery("select count(*) from post_wording where post_id = " + post.id(), Long.class)
                        .getSingleResult()))
                .isEqualTo(0L);
    }
}
