package org.prikbord.model.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Settings;
import org.prikbord.model.file.Video;
import org.prikbord.model.file.VideoStore;
import org.prikbord.model.file.Videos;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.VideoFiles;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Carried;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;

class PostFilesTest {
    private static final byte[] WORDS = "Two shelves, one key.".getBytes(StandardCharsets.UTF_8);

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private PostFiles files(Database database) {
        return new PostFiles(database.em(), clock);
    }

    private Videos videos(Database database) {
        return new Videos(database.em(), clock);
    }

    private long post(Database database, Person author) {
        return database.in(() -> {
            Post post = new Post(author, new Post.Words(PostKind.MESSAGE, "Look"), List.of(), clock);
            new Posts(database.em(), clock).add(post);
            return post.id();
        });
    }

    private Attached file(Database database, Person by) {
        return kept(database, new Attachment(by, "plan.txt", WORDS, clock));
    }

    private Attached film(Database database, Person by) {
        long id = new VideoStore(videos(database), database.newTransaction())
                .bring(by.id(), new ByteArrayInputStream(VideoFiles.mp4(1)));
        return kept(
                database,
                database.in(() ->
                        new Attachment(by, "van.mp4", videos(database).get(id).file(), clock)));
    }

    private Attached kept(Database database, Attachment attachment) {
        database.run(() -> new Attachments(database.em(), clock).add(attachment));
        return new Attached(attachment.id(), "What it is");
    }

    private List<PostFile> on(Database database, long post) {
        return database.in(() -> new Carried(database.em(), new Settings(Map.of())).on(List.of(post)))
                .files()
                .getOrDefault(post, List.of());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void standOnOnePostOfTheirOwnerInTheirOrder(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bram = Staff.hired(database, "Bram");
        Attached one = file(database, anna);
        Attached other = file(database, anna);
        long post = post(database, anna);
        database.run(() -> files(database).attach(anna, post, List.of(other, one)));
        assertThat(on(database, post)).extracting(PostFile::id).containsExactly(other.id(), one.id());
        long second = post(database, anna);
        assertThatThrownBy(() -> database.run(() -> files(database).attach(anna, second, List.of(one))))
                .hasMessageContaining("files.unknown");
        Attached hers = file(database, anna);
        assertThatThrownBy(() -> database.run(() -> files(database).attach(bram, second, List.of(hers))))
                .hasMessageContaining("files.unknown");
        assertThatThrownBy(() -> database.run(() -> files(database).attach(anna, second, List.of(hers, hers))))
                .hasMessageContaining("files.unknown");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aVideoStandsAloneAndGoesWithItsPost(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Attached film = film(database, anna);
        Attached file = file(database, anna);
        long post = post(database, anna);
        assertThatThrownBy(() -> database.run(() -> files(database).attach(anna, post, List.of(film, file))))
                .hasMessageContaining("files.mixed");
        database.run(() -> files(database).attach(anna, post, List.of(film)));
        clock.pass(Duration.ofDays(3));
        database.run(() -> {
            videos(database).forget();
            new Attachments(database.em(), clock).forget();
        });
        assertThat(on(database, post)).singleElement().satisfies(shown -> {
            assertThat(shown.video()).isTrue();
            assertThat(shown.alt()).isEqualTo("What it is");
        });
        database.run(() -> {
            Posts posts = new Posts(database.em(), clock);
            posts.remove(posts.get(post));
        });
        assertThat(films(database, anna)).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatGoesOnNoPostIsForgottenWithItsBytes(Database database) {
        Person anna = Staff.hired(database, "Anna");
        film(database, anna);
        Attached loose = file(database, anna);
        clock.pass(Duration.ofDays(2));
        database.run(() -> new Attachments(database.em(), clock).forget());
        assertThat(films(database, anna)).isZero();
        assertThat(database.in(() -> new Attachments(database.em(), clock).find(loose.id())))
                .isEmpty();
    }

    private static long films(Database database, Person of) {
        return database.in(() -> database.em()
                .createQuery(
                        "select count(v) from " + Video.class.getSimpleName() + " v where v.owner = :of", Long.class)
                .setParameter("of", of)
                .getSingleResult());
    }
}
