package org.prikbord.kudos.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {
    private final Signs signs = new Signs();

    @ParameterizedTest
    @ValueSource(strings = {"heart", "compass", "bolt", "link", "thanks"})
    void drawsWhatAValueHas(String name) {
        assertThat(signs.sign(name)).hasValueSatisfying(shape -> {
            assertThat(shape.getBounds2D().getWidth()).isBetween(10.0, 24.0);
            assertThat(shape.getBounds2D().getHeight()).isBetween(10.0, 24.0);
        });
    }

    @Test
    void drawsNothingForAnotherName() {
        assertThat(signs.sign("nothing-like-it")).isEmpty();
        assertThat(signs.sign("")).isEmpty();
    }
}
