package org.prikbord.kudos.keepsake;

/** Sizes of text to choose from, as large as possible. */
record Sizes(float largest, float least) {
    private static final int STEPS = 16;

    /** The largest that will do; the least when none does. */
    float first(Test does) {
        float step = (largest - least) / STEPS;
        for (int i = 0; i < STEPS; i++) {
            if (does.test(largest - i * step)) {
                return largest - i * step;
            }
        }
        return least;
    }

    /** Whether a size will do. */
    interface Test {
        boolean test(float size);
    }
}
