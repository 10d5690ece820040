package org.prikbord.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prikbord.model.fixture.AtOnce;

class GatheringTest {
    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatArrivesTogetherIsHandledTogetherInOrderAndSoManyAtMost() {
        List<Runnable> later = new ArrayList<>();
        Gathering<Integer> gathering = new Gathering<>(3, later::add, groups::add);
        IntStream.rangeClosed(1, 7).forEach(gathering::add);
        assertThat(groups).isEmpty();
        assertThat(later).hasSize(1);
        later.get(0).run();
        assertThat(groups).containsExactly(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7));
        gathering.add(8);
        assertThat(later).hasSize(2);
    }

    @Test
    void nothingIsLeftWhenManyArriveAtAnyMoment() throws Exception {
        Gathering<Integer> gathering = new Gathering<>(10, Runnable::run, groups::add);
        AtOnce.run(200, i -> {
            gathering.add(i);
            return i;
        });
        assertThat(groups.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void whoArrivesWhileTheServerStopsIsHandledAtOnce() {
        Gathering<Integer> gathering = new Gathering<>(
                10,
                work -> {
                    throw new RejectedExecutionException();
                },
                groups::add);
        gathering.add(1);
        gathering.add(2);
        assertThat(groups).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void aHandlerThatFailsDoesNotStopTheNext() {
        Gathering<Integer> gathering = new Gathering<>(10, Runnable::run, group -> {
            groups.add(group);
            if (group.contains(1)) {
                throw new IllegalStateException("One is too many");
            }
        });
        assertThatThrownBy(() -> gathering.add(1)).hasMessage("One is too many");
        gathering.add(2);
        assertThat(groups).containsExactly(List.of(1), List.of(2));
    }
}
