package org.prikbord.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class VideoStoreTest {
    private static final byte[] MP4 = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0};
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private VideoStore store(Database database) {
        return new VideoStore(new Videos(database.em(), clock), database.newTransaction());
    }

    private static byte[] mp4(int length) {
        byte[] file = new byte[length];
        new Random(7).nextBytes(file);
        System.arraycopy(MP4, 0, file, 0, MP4.length);
        return file;
    }

    private static long number(Database database, String query, long owner) {
        return database.in(() -> ((Number) database.em()
                        .createNativeQuery(query)
                        .setParameter(1, owner)
                        .getSingleResult())
                .longValue());
    }

    private static long chunks(Database database, Person owner) {
        return number(
                database,
                "select count(*) from video_chunk c join video v on v.id = c.video_id where v.owner_id = ?1",
                owner.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void givesBackEveryPartOfWhatItTookInPieces(Database database) throws IOException {
        Person renee = Staff.hired(database, "Renée");
        byte[] file = mp4(2 * Video.CHUNK + 17);
        VideoStore store = store(database);
        long id = store.bring(renee.id(), new ByteArrayInputStream(file));
        assertThat(chunks(database, renee)).isEqualTo(3);
        VideoFile kept =
                database.in(() -> new Videos(database.em(), clock).get(id).file());
        assertThat(kept.length()).isEqualTo(file.length);
        assertThat(kept.contentType()).isEqualTo("video/mp4");
        for (int[] part : new int[][] {{0, file.length}, {0, 1}, {Video.CHUNK - 3, 7}, {2 * Video.CHUNK, 17}}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.write(id, part[0], part[1], out);
            assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(file, part[0], part[0] + part[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leavesNothingOfWhatBreaksOffOrIsNoVideo(Database database) {
        Person renee = Staff.hired(database, "Renée");
        VideoStore store = store(database);
        InputStream broken = new InputStream() {
            private final InputStream begin = new ByteArrayInputStream(mp4(Video.CHUNK + 5));

            @Override
            public int read() throws IOException {
                int next = begin.read();
                if (next < 0) {
                    throw new IOException("the cable is out");
                }
                return next;
            }
        };
        assertThatThrownBy(() -> store.bring(renee.id(), broken)).hasMessageContaining("video.brokenOff");
        for (String page : new String[] {"<!DOCTYPE html><script>alert(1)</script>", "", "GIF89a", "RIFF....WEBP"}) {
            InputStream file = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> store.bring(renee.id(), file)).hasMessageContaining("video.unknown");
        }
        assertThat(number(database, "select count(*) from video where owner_id = ?1", renee.id()))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void forgetsWhatNobodyShowsAndMakesRoomForTheNext(Database database) {
        Person renee = Staff.hired(database, "Renée");
        VideoStore store = store(database);
        Videos videos = new Videos(database.em(), clock);
        for (int i = 0; i < Video.MOST_WAITING + 2; i++) {
            store.bring(renee.id(), new ByteArrayInputStream(mp4(100)));
        }
        assertThat(chunks(database, renee)).isEqualTo(Video.MOST_WAITING);
        long shown = store.bring(renee.id(), new ByteArrayInputStream(mp4(200)));
        database.run(() -> videos.get(shown).keep(database.em().find(Person.class, renee.id())));
        assertThatThrownBy(() ->
                        database.run(() -> videos.get(shown).keep(database.em().find(Person.class, renee.id()))))
                .isInstanceOf(NotFound.class);
        clock.pass(Duration.ofHours(25));
        database.run(videos::forget);
        assertThat(chunks(database, renee)).isEqualTo(1);
    }
}
