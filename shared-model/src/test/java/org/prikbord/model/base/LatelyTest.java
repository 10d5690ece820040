package org.prikbord.model.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatelyTest {
    private final List<String> made = new ArrayList<>();
    private final Lately<String, String> lately = new Lately<>(2);

    private String get(String key) {
        return lately.get(key, () -> {
            made.add(key);
            return "made of " + key;
        });
    }

    @Test
    void makesAThingOnceAndForgetsTheOneThatNobodyAskedForLongest() {
        assertThat(get("a")).isEqualTo("made of a");
        get("b");
        get("a");
        get("c");
        get("a");
        assertThat(made).containsExactly("a", "b", "c");
        get("b");
        assertThat(made).containsExactly("a", "b", "c", "b");
    }
}
