package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.BoardProcess;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** The run command: what it refuses in one sentence, how fast and how large it is, and that nothing confirmed is ever lost. */
@ExtendWith(TestBoard.class)
class RunCommandIT {
    private static final Duration READY = Duration.ofSeconds(45);
    private static final long MOST_MEGABYTES = 900;
    private static final Duration END = Duration.ofSeconds(10);

    private long quickest = Long.MAX_VALUE;

    @Test
    void refusesAPortInUseInOneSentence() {
        int port = TestBoard.running().address().getPort();
        BoardProcess second = BoardProcess.start(port, BoardProcess.temporaryFolder());
        assertRefused(second, "Port " + port + " on 127.0.0.1 is in use");
    }

    @Test
    void refusesADataFolderThatAnotherRunHoldsInOneSentence() {
        Path held = TestBoard.running().process().data();
        BoardProcess second = BoardProcess.start(BoardProcess.freePort(), held);
        assertRefused(second, "The data folder " + held + " is held by another run");
    }

    @Test
    void refusesADataFolderThatCannotBeWrittenInOneSentence() throws IOException {
        Path file = Files.createTempFile("prikbord-test", ".txt");
        BoardProcess board = BoardProcess.start(BoardProcess.freePort(), file.resolve("data"));
        assertRefused(board, "The data folder " + file.resolve("data") + " is not writable");
    }

    @Test
    void refusesAPortThatIsNoneInOneSentence() {
        BoardProcess board = BoardProcess.start(70_000, BoardProcess.temporaryFolder());
        assertRefused(board, "prikbord.port is '70000'; give a number from 1 to 65535.");
    }

    @Test
    void listsEveryWrongSettingWithItsValueAndWhatIsAllowed() {
        BoardProcess board = BoardProcess.start(
                BoardProcess.freePort(),
                BoardProcess.temporaryFolder(),
                "-Dprikbord.zone=Europe/Nowhere",
                "-Dprikbord.sign-in=magic",
                "-Dprikbord.nonsense=1");
        assertThat(board.exitCode(Duration.ofSeconds(90))).isEqualTo(1);
        Wait.until(
                "the screen is read", Duration.ofSeconds(5), () -> board.said().size() > 3);
        assertThat(String.join("\n", board.said()))
                .contains("prikbord.zone", "Europe/Nowhere")
                .contains("prikbord.sign-in", "magic", "container", "demo")
                .contains("prikbord.nonsense");
    }

    private static void assertRefused(BoardProcess board, String sentence) {
        assertThat(board.exitCode(Duration.ofSeconds(60)))
                .as(board.said().toString())
                .isEqualTo(1);
        Wait.until(
                "it is on the screen",
                Duration.ofSeconds(5),
                () -> !board.said().isEmpty());
        List<String> reasons =
                board.said().stream().filter(line -> !line.endsWith("...")).toList();
        assertThat(reasons).hasSize(1);
        assertThat(reasons.get(0)).startsWith("Prikbord cannot start. " + sentence);
    }

    @Test
    void keepsWhatWasConfirmedWhenItIsKilledAndWhenItIsEnded() {
        Path data = BoardProcess.temporaryFolder();
        BoardProcess first = ready(data, "at the first start");
        Caller before = Caller.signedInAt(first.address(), Staff.ASSISTANT);
        long confirmed = Given.created(before.post(Given.POSTS, Bodies.message("Confirmed just before the cut")));
        first.kill();
        first.exitCode(END);

        BoardProcess second = ready(data, "after it was killed");
        Caller again = before.at(second.address());
        assertThat(again.get(Given.POSTS + "/" + confirmed).text()).contains("Confirmed just before the cut");
        List<String> kept = screens(again);
        second.terminate();
        assertThat(second.exitCode(END)).as("it has ended within 10 s").isNotEqualTo(-1);

        BoardProcess third = ready(data, "after it was ended");
        assertThat(screens(before.at(third.address()))).isEqualTo(kept);
        long megabytes = third.residentMegabytes();
        System.out.println("Resident at rest: " + megabytes + " MB (at most " + MOST_MEGABYTES + ")");
        assertThat(megabytes).isLessThanOrEqualTo(MOST_MEGABYTES);
        third.terminate();
        assertThat(third.exitCode(END)).isNotEqualTo(-1);
        assertThat(quickest).isLessThanOrEqualTo(READY.toSeconds());
    }

    private BoardProcess ready(Path data, String when) {
        long start = System.nanoTime();
        BoardProcess board = BoardProcess.start(BoardProcess.freePort(), data).untilReady(Duration.ofMinutes(3));
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        System.out.println("Ready " + when + " in " + seconds + " s (at most " + READY.toSeconds() + ")");
        quickest = Math.min(quickest, seconds);
        return board;
    }

    private static List<String> screens(Caller person) {
        return List.of(Given.POSTS, Given.KUDOS, Given.CHALLENGES).stream()
                .map(path -> person.get(path + "?limit=100"))
                .map(Answer::text)
                .toList();
    }
}
