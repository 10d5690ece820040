package org.prikbord.ideas.bench;

import java.util.Locale;

/** A mean over runs, and how sure it is. */
final class Mean {
    private int count;
    private double sum;
    private double squares;

    void add(double value) {
        count++;
        sum += value;
        squares += value * value;
    }

    double value() {
        return sum / count;
    }

    double standardError() {
        return Math.sqrt(Math.max(0, squares / count - value() * value()) / (count - 1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%6.3f ±%.3f", value(), standardError());
    }
}
