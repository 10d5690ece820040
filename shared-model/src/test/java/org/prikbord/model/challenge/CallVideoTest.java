package org.prikbord.model.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.file.VideoFile;
import org.prikbord.model.file.VideoStore;
import org.prikbord.model.file.Videos;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.VideoFiles;
import org.prikbord.model.person.Person;

class CallVideoTest {
    private static final String WHY = "Renée says it herself";
    private static final String WORDS = "Half of it is bread.";
    private static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:02.000\nHalf of it is bread.\n";
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Videos videos(Database database) {
        return new Videos(database.em(), clock);
    }

    private CallVideos calls(Database database) {
        return new CallVideos(database.em(), videos(database), clock);
    }

    private long brought(Database database, Person by, int which) {
        VideoStore store = new VideoStore(videos(database), database.newTransaction());
        return store.bring(by.id(), new ByteArrayInputStream(VideoFiles.mp4(which)));
    }

    private Challenge challenge(Database database, Person sponsor) {
        return database.in(() -> Charters.kept(database, sponsor, clock));
    }

    private List<CharterChange> put(
            Database database, Challenge of, Person by, long video, String words, String captions, String why) {
        return database.in(() -> {
            Challenge challenge = database.em().find(Challenge.class, of.id());
            return calls(database)
                    .put(new CallVideo(challenge, by, videos(database).get(video), words, captions, clock), why);
        });
    }

    private CallVideoView shown(Database database, Challenge challenge) {
        return database.in(() -> calls(database).of(challenge.id())).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anotherTakesItsPlaceAndEveryChangeIsKeptButNotTheSameAgain(Database database) {
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Challenge challenge = challenge(database, renee);
        long first = brought(database, renee, 1);
        assertThat(put(database, challenge, renee, first, WORDS, "", WHY))
                .extracting(CharterChange::field, CharterChange::before, CharterChange::after)
                .containsExactly(tuple("video", "", WORDS));
        assertThat(shown(database, challenge)).isEqualTo(new CallVideoView(first, "video/mp4", WORDS, false));
        long same = brought(database, renee, 1);
        assertThat(put(database, challenge, renee, same, WORDS, "", "")).isEmpty();
        assertThat(shown(database, challenge).id()).isEqualTo(first);
        assertThatThrownBy(() -> database.run(() -> videos(database).get(same))).isInstanceOf(NotFound.class);
        assertThat(put(database, challenge, renee, first, WORDS, CAPTIONS, WHY)).hasSize(1);
        assertThat(shown(database, challenge)).isEqualTo(new CallVideoView(first, "video/mp4", WORDS, true));
        long second = brought(database, renee, 2);
        assertThat(put(database, challenge, renee, second, WORDS, "", WHY)).hasSize(1);
        assertThat(database.in(() -> calls(database).find(challenge.id(), first)))
                .isEmpty();
        assertThatThrownBy(() -> database.run(() -> videos(database).get(first)))
                .as("its bytes are gone")
                .isInstanceOf(NotFound.class);
        List<CharterChange> removed = database.in(() ->
                calls(database).remove(database.em().find(Challenge.class, challenge.id()), renee, WHY));
        assertThat(removed).extracting(CharterChange::after).containsExactly("");
        assertThat(database.in(() -> calls(database).of(challenge.id()))).isEmpty();
        assertThatThrownBy(() -> database.run(() -> videos(database).get(second)))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isSentToWhomTheChallengeIsThereFor(Database database) {
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Person other = Staff.hired(database, "Bram");
        Challenge challenge = database.in(() -> Charters.kept(database, renee, clock, anna.team()));
        long video = brought(database, renee, 1);
        put(database, challenge, renee, video, WORDS, CAPTIONS, WHY);
        VideoFile file = database.in(() -> videos(database).get(video).file());
        for (Person reader : List.of(anna, renee)) {
            assertThat(file(database, challenge, video, reader)).contains(file);
            assertThat(captions(database, challenge, video, reader)).contains(CAPTIONS);
        }
        assertThat(file(database, challenge, video, other)).isEmpty();
        assertThat(captions(database, challenge, video, other)).isEmpty();
        assertThat(file(database, challenge, video + 1, anna)).isEmpty();
        put(database, challenge, renee, video, WORDS, "", WHY);
        assertThat(file(database, challenge, video, anna)).contains(file);
        assertThat(captions(database, challenge, video, anna)).isEmpty();
    }

    private Optional<VideoFile> file(Database database, Challenge of, long video, Person reader) {
        return database.in(() -> calls(database).file(of.id(), video, Reader.of(reader)));
    }

    private Optional<String> captions(Database database, Challenge of, long video, Person reader) {
        return database.in(() -> calls(database).captions(of.id(), video, Reader.of(reader)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isForWhoeverMayChangeTheCharterAndSaysWhatIsSaidAndWhyItChanges(Database database) {
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Challenge challenge = challenge(database, renee);
        long video = brought(database, renee, 1);
        long annas = brought(database, anna, 2);
        assertThatThrownBy(() -> put(database, challenge, anna, annas, WORDS, "", WHY))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> put(database, challenge, renee, video, " ", "", WHY))
                .hasMessageContaining("at transcript");
        assertThatThrownBy(() -> put(database, challenge, renee, video, "x".repeat(10_001), "", WHY))
                .hasMessageContaining("at transcript");
        assertThatThrownBy(() -> put(database, challenge, renee, video, WORDS, "", "So"))
                .hasMessageContaining("at why");
        for (String none : List.of("1\n00:00:00,000 --> 00:00:02,000\nHalf", "WEBVTTT\n", " WEBVTT\n", "<html>")) {
            assertThatThrownBy(() -> put(database, challenge, renee, video, WORDS, none, WHY))
                    .as(none)
                    .hasMessageContaining("captions.unknown at captions");
        }
        String most = "WEBVTT\n\n" + "x".repeat(CallVideo.LONGEST_CAPTIONS - 8);
        assertThatThrownBy(() -> put(database, challenge, renee, video, WORDS, most + "x", WHY))
                .hasMessageContaining("text.tooLong at captions");
        assertThatThrownBy(() -> put(database, challenge, lotte, video, WORDS, "", WHY))
                .as("somebody else brought it")
                .isInstanceOf(NotFound.class);
        assertThat(database.in(() -> calls(database).of(challenge.id()))).isEmpty();
        assertThat(put(database, challenge, renee, video, WORDS, most, WHY)).hasSize(1);
        assertThat(put(database, challenge, lotte, video, WORDS + " And fish.", most, WHY))
                .as("others may mend the words")
                .hasSize(1);
        Challenge other = challenge(database, renee);
        assertThatThrownBy(() -> put(database, other, renee, video, WORDS, "", WHY))
                .as("it is shown elsewhere")
                .isInstanceOf(NotFound.class);
    }
}
