package org.prikbord.model.filetext;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The words that come out of one file, until there are enough or it took too long. */
final class Gathered {
    private final StringBuilder words = new StringBuilder();
    private final int most;
    private final long until;

    /** There is enough, or no time left: what was gathered stays. */
    static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("Enough of this file");
        }
    }

    Gathered(int most, long millis) {
        this.most = most;
        this.until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** {@link Enough} once the time is over. */
    void requireTime() throws Enough {
        if (System.nanoTime() - until > 0) {
            throw new Enough();
        }
    }

    /** Adds these, as far as there is room. */
    void add(CharSequence more) throws Enough {
        int room = most - words.length();
        words.append(more, 0, Math.min(room, more.length()));
        if (more.length() >= room) {
            throw new Enough();
        }
        requireTime();
    }

    /** What there is by now. */
    String words() {
        return words.toString();
    }
}
