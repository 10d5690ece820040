package org.prikbord.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrowdTest {
    @Test
    void whoeverHearsFirstWaitsForTheOthers() {
        Crowd first = Crowd.of(10_000);
        assertThat(first.after()).isEqualTo(2_500);
        assertThat(first.less().after()).isEqualTo(2_499);
    }

    @Test
    void whoeverHearsLastWaitsForNobody() {
        Crowd last = Crowd.of(1).less();
        assertThat(last.after()).isZero();
        assertThat(last.less()).as("one more came meanwhile").isEqualTo(last);
    }

    @Test
    void aFewAskAtOnceAndManySpreadTheirQuestions() {
        assertThat(Crowd.of(9).within()).isZero();
        assertThat(Crowd.of(10_000).within()).isEqualTo(1_000);
        assertThat(Crowd.of(10_000).less().within()).isEqualTo(1_000);
    }
}
