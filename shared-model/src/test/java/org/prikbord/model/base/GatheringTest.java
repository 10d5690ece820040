package org.prikbord.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prikbord.model.fixture.AtOnce;

class GatheringTest {
    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> refused = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private Duration turn = Duration.ZERO;
    private RuntimeException executorFails;
    private boolean handlerFails;

    private Gathering<Integer> gathering(int most) {
        return new Gathering<>(most, turn, this::execute, this::handle, refused::add);
    }

    private void execute(Runnable work) {
        if (executorFails != null) {
            throw executorFails;
        }
        later.add(work);
    }

    private void handle(List<Integer> group) {
        groups.add(group);
        if (handlerFails) {
            throw new IllegalStateException("One is too many");
        }
    }

    private void runAll() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    @Test
    void whatArrivesTogetherIsHandledTogetherInOrderAndSoManyAtMost() {
        Gathering<Integer> gathering = gathering(3);
        IntStream.rangeClosed(1, 7).forEach(gathering::add);
        assertThat(groups).isEmpty();
        assertThat(later).hasSize(1);
        later.remove().run();
        assertThat(groups).containsExactly(List.of(1, 2, 3));
        runAll();
        assertThat(groups).containsExactly(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7));
        gathering.add(8);
        assertThat(later).hasSize(1);
    }

    @Test
    void groupFollowsGroupAsLongAsATurnLasts() {
        turn = Duration.ofMinutes(1);
        Gathering<Integer> gathering = gathering(3);
        IntStream.rangeClosed(1, 7).forEach(gathering::add);
        later.remove().run();
        assertThat(groups).containsExactly(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7));
        assertThat(later).isEmpty();
        gathering.add(8);
        assertThat(later).hasSize(1);
    }

    @Test
    void nothingIsLeftWhenManyArriveAtAnyMoment() throws Exception {
        Gathering<Integer> gathering = new Gathering<>(10, turn, Runnable::run, groups::add, refused::add);
        AtOnce.run(200, i -> {
            gathering.add(i);
            return i;
        });
        assertThat(groups.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void whatTheExecutorDoesNotTakeIsRefusedUntilItTakesAgain() {
        Gathering<Integer> gathering = gathering(1);
        gathering.add(1);
        gathering.add(2);
        executorFails = new RejectedExecutionException();
        runAll();
        gathering.add(3);
        executorFails = new IllegalStateException("The server offers none here");
        gathering.add(4);
        executorFails = null;
        gathering.add(5);
        runAll();
        assertThat(refused).containsExactly(2, 3, 4);
        assertThat(groups).containsExactly(List.of(1), List.of(5));
    }

    @Test
    void anErrorOfTheExecutorDoesNotStopTheNext() {
        Gathering<Integer> gathering = new Gathering<>(
                1,
                turn,
                work -> {
                    throw new NoClassDefFoundError("gone");
                },
                groups::add,
                refused::add);
        assertThatThrownBy(() -> gathering.add(1)).isInstanceOf(NoClassDefFoundError.class);
        assertThatThrownBy(() -> gathering.add(2)).isInstanceOf(NoClassDefFoundError.class);
        assertThat(refused).containsExactly(1, 2);
    }

    @Test
    void aHandlerThatFailsDoesNotStopTheGroupsThatWait() {
        Gathering<Integer> gathering = gathering(2);
        IntStream.rangeClosed(1, 3).forEach(gathering::add);
        handlerFails = true;
        runAll();
        assertThat(groups).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void whatWaitsCanBeTakenBackAndWhatIsBeingHandledCannot() {
        Gathering<Integer> gathering = gathering(1);
        IntStream.rangeClosed(1, 3).forEach(gathering::add);
        assertThat(gathering.takeBack(1)).isTrue();
        later.remove().run();
        assertThat(gathering.takeBack(2)).isFalse();
        runAll();
        assertThat(groups).containsExactly(List.of(2), List.of(3));
    }
}
