package org.prikbord.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.VideoFiles;
import org.prikbord.model.person.Person;

class VideoStoreTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Videos videos(Database database) {
        return new Videos(database.em(), clock);
    }

    private VideoStore store(Database database) {
        return new VideoStore(videos(database), database.newTransaction());
    }

    private static byte[] video(int length) {
        byte[] file = new byte[length];
        new Random(length).nextBytes(file);
        byte[] start = VideoFiles.mp4(0);
        System.arraycopy(start, 0, file, 0, start.length);
        return file;
    }

    private static long count(Database database, String table, long owner) {
        String sql = "select count(*) from " + table + " where "
                + (table.equals("video") ? "owner_id = ?1" : "video_id in (select id from video where owner_id = ?1)");
        return database.in(() -> ((Number) database.em()
                        .createNativeQuery(sql)
                        .setParameter(1, owner)
                        .getSingleResult())
                .longValue());
    }

    private byte[] part(Database database, long id, long from, long length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            store(database).write(id, from, length, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void givesBackEveryPartOfWhatItTook(Database database) throws NoSuchAlgorithmException {
        Person renee = Staff.hired(database, "Renée");
        byte[] file = video(2 * Video.CHUNK + 5);
        long id = store(database).bring(renee.id(), new ByteArrayInputStream(file));
        VideoFile kept = database.in(() -> videos(database).get(id).file());
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertThat(kept).isEqualTo(new VideoFile(id, "video/mp4", file.length, sum));
        assertThat(count(database, "video_chunk", renee.id())).isEqualTo(3);
        assertThat(part(database, id, 0, file.length)).isEqualTo(file);
        int edge = Video.CHUNK;
        for (int[] asked :
                new int[][] {{0, 1}, {edge - 1, 1}, {edge, 1}, {edge - 3, 7}, {2 * edge - 1, 6}, {edge, edge}}) {
            assertThat(part(database, id, asked[0], asked[1]))
                    .as(Arrays.toString(asked))
                    .isEqualTo(Arrays.copyOfRange(file, asked[0], asked[0] + asked[1]));
        }
        long whole = store(database).bring(renee.id(), new ByteArrayInputStream(video(Video.CHUNK)));
        assertThat(part(database, whole, Video.CHUNK - 2, 2)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsNothingOfWhatIsNoneOrTooBigOrBreaksOff(Database database) {
        Person renee = Staff.hired(database, "Renée");
        VideoStore store = store(database);
        assertThatThrownBy(() ->
                        store.bring(renee.id(), new ByteArrayInputStream("<html>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("video.unknown at video");
        assertThatThrownBy(() -> store.bring(renee.id(), InputStream.nullInputStream()))
                .hasMessageContaining("video.unknown");
        InputStream breaking =
                new SequenceInputStream(new ByteArrayInputStream(video(Video.CHUNK + 9)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Connection reset");
                    }
                });
        assertThatThrownBy(() -> store.bring(renee.id(), breaking)).hasMessageContaining("video.brokenOff at video");
        InputStream failing =
                new SequenceInputStream(new ByteArrayInputStream(video(Video.CHUNK + 9)), new InputStream() {
                    @Override
                    public int read() {
                        throw new IllegalStateException("More than may be");
                    }
                });
        assertThatThrownBy(() -> store.bring(renee.id(), failing)).isInstanceOf(IllegalStateException.class);
        assertThat(count(database, "video", renee.id())).isZero();
        assertThat(count(database, "video_chunk", renee.id())).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void endsWhereItMayNotBeLonger(Database database) {
        Person renee = Staff.hired(database, "Renée");
        Videos dropping = new Videos(database.em(), clock) {
            @Override
            void append(long id, int place, byte[] chunk) {
                // what is counted is what comes, not what is kept
            }
        };
        VideoStore store = new VideoStore(dropping, database.newTransaction());
        long id = store.bring(renee.id(), VideoFiles.endless(Video.MOST_BYTES));
        assertThat(database.in(() -> videos(database).get(id).length())).isEqualTo(Video.MOST_BYTES);
        assertThatThrownBy(() -> store.bring(renee.id(), VideoFiles.endless(Video.MOST_BYTES + 1)))
                .hasMessageContaining("video.tooBig at video [200]");
        assertThat(count(database, "video", renee.id())).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void forgetsWhatWaitsForADayAndWhatIsTooMuchOfOnePerson(Database database) {
        Person renee = Staff.hired(database, "Renée");
        long kept = store(database).bring(renee.id(), new ByteArrayInputStream(VideoFiles.mp4(1)));
        database.run(() -> videos(database).get(kept).keep(renee));
        long first = store(database).bring(renee.id(), new ByteArrayInputStream(VideoFiles.mp4(2)));
        for (int i = 0; i < Video.MOST_WAITING; i++) {
            store(database).bring(renee.id(), new ByteArrayInputStream(VideoFiles.mp4(3)));
        }
        assertThat(count(database, "video", renee.id())).isEqualTo(1 + Video.MOST_WAITING);
        assertThatThrownBy(() -> database.run(() -> videos(database).get(first)))
                .isInstanceOf(NotFound.class);
        database.run(videos(database)::forget);
        assertThat(count(database, "video", renee.id())).isEqualTo(1 + Video.MOST_WAITING);
        clock.pass(Duration.ofDays(2));
        database.run(videos(database)::forget);
        assertThat(count(database, "video", renee.id())).isEqualTo(1);
        assertThat(count(database, "video_chunk", renee.id())).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isKeptOnceByWhoBroughtIt(Database database) {
        Person renee = Staff.hired(database, "Renée");
        Person anna = Staff.hired(database, "Anna");
        long id = store(database).bring(renee.id(), new ByteArrayInputStream(VideoFiles.mp4(1)));
        assertThatThrownBy(() -> database.run(() -> videos(database).get(id).keep(anna)))
                .isInstanceOf(NotFound.class);
        database.run(() -> videos(database).get(id).keep(renee));
        assertThatThrownBy(() -> database.run(() -> videos(database).get(id).keep(renee)))
                .isInstanceOf(NotFound.class);
        long coming = database.in(() -> videos(database).begin(renee.id(), VideoKind.MP4));
        assertThatThrownBy(() -> database.run(() -> videos(database).get(coming).keep(renee)))
                .as("not all of it is there")
                .isInstanceOf(NotFound.class);
    }
}
