package org.prikbord.model.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {
    private static AnswerTimes of(int... hours) {
        return AnswerTimes.of(
                java.util.Arrays.stream(hours).mapToObj(Duration::ofHours).toList());
    }

    @Test
    void theMiddleOneIsTheMedian() {
        assertThat(of(90, 1, 5)).isEqualTo(new AnswerTimes(Duration.ofHours(5), Duration.ofHours(90)));
    }

    @Test
    void betweenTwoItLiesHalfWay() {
        assertThat(of(8, 2, 4, 90)).isEqualTo(new AnswerTimes(Duration.ofHours(6), Duration.ofHours(90)));
    }

    @Test
    void nothingIsKnownBeforeTheFirstAnswer() {
        assertThat(AnswerTimes.of(List.of()).known()).isFalse();
    }
}
