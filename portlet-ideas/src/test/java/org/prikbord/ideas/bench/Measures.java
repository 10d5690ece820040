package org.prikbord.ideas.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What figures are computed with. */
final class Measures {
    private Measures() {}

    /** How unequal shares are: 0 when all are the same, near 1 when one has everything (C. Gini, 1912). */
    static double gini(double[] shares) {
        double[] sorted = shares.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            weighted += (2.0 * i + 1 - sorted.length) * sorted[i];
        }
        return weighted / (sorted.length * sum);
    }

    /** Pearson's. */
    static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double both = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return both / Math.sqrt(squaresA * squaresB);
    }

    /** The share of the standard normal distribution below x, by the trapezoid rule: good to 1e-6 within +-8. */
    static double normalBelow(double x) {
        int steps = 400;
        double width = (x + 8) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double at = -8 + i * width;
            sum += Math.exp(-at * at / 2) * (i == 0 || i == steps ? 0.5 : 1);
        }
        return sum * width / Math.sqrt(2 * Math.PI);
    }

    /** Drawn from a Beta distribution with parameters of 1 or more. */
    static double beta(double a, double b, RandomGenerator random) {
        double one = gamma(a, random);
        return one / (one + gamma(b, random));
    }

    /** As in G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26, 2000. */
    private static double gamma(double shape, RandomGenerator random) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
