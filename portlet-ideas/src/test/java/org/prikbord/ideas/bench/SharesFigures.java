package org.prikbord.ideas.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prikbord.model.choice.Division;
import org.prikbord.model.choice.EqualShares;
import org.prikbord.model.choice.Project;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/**
 * How long a large budget vote takes to count: from the ballots as sets of ids to the division with its whole working,
 * completion included. Real seconds, the median of several counts after some that are not timed.
 */
final class SharesFigures implements Figures {
    private static final String NAME = "ideas.shares";
    private static final double GOAL = 5;
    private static final int PROJECTS = 1_000;
    private static final int BALLOTS = 50_000;
    private static final int SITES = 25;
    private static final int WARM_UPS = 3;
    private static final int COUNTS = 7;

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public void measure(long seed, Results results) throws IOException {
        Random random = new Random(seed);
        List<Project> projects = projects(random);
        List<Set<Long>> ballots = ballots(random);
        long budget = projects.stream().mapToLong(Project::cost).sum() / 10;
        Division division = EqualShares.divide(budget, projects, ballots);
        boolean same = true;
        for (int i = 0; i < WARM_UPS; i++) {
            same &= division.equals(EqualShares.divide(budget, projects, ballots));
        }
        double[] seconds = new double[COUNTS];
        for (int i = 0; i < COUNTS; i++) {
            long start = System.nanoTime();
            Division again = EqualShares.divide(budget, projects, ballots);
            seconds[i] = (System.nanoTime() - start) / 1e9;
            same &= division.equals(again);
        }
        Arrays.sort(seconds);
        tell(division, ballots, seconds);
        results.atMost(NAME, seconds[COUNTS / 2], "s", GOAL, same && addsUp(division));
    }

    /** Most cost some thousands of euros, a few a hundred times as much as others; in whole tens of euros. */
    private static List<Project> projects(Random random) {
        return IntStream.rangeClosed(1, PROJECTS)
                .mapToObj(id ->
                        new Project(id, 10_00L * Math.max(10, Math.round(400 * Math.exp(random.nextGaussian())))))
                .toList();
    }

    /** Five to fifteen projects each: half of them of one's own site, and some projects are far better known. */
    private static List<Set<Long>> ballots(Random random) {
        return Stream.generate(() -> ballot(random)).limit(BALLOTS).toList();
    }

    private static Set<Long> ballot(Random random) {
        int site = random.nextInt(SITES);
        int names = 5 + random.nextInt(11);
        Set<Long> ballot = new HashSet<>();
        while (ballot.size() < names) {
            double known = random.nextDouble() * random.nextDouble();
            long project =
                    random.nextBoolean() ? (long) (known * PROJECTS / SITES) * SITES + site : (long) (known * PROJECTS);
            ballot.add(1 + project);
        }
        return ballot;
    }

    private static void tell(Division division, List<Set<Long>> ballots, double[] seconds) {
        Screen.say(String.format(
                Locale.ROOT,
                "%s: %,d projects, %,d ballots with %,d votes, a budget of %,d euros; %d bought with shares of %d %%, %d"
                        + " added, %,d euros left; from %.3f to %.3f s",
                NAME,
                PROJECTS,
                ballots.size(),
                ballots.stream().mapToInt(Set::size).sum(),
                division.budget() / 100,
                division.bought().size(),
                division.percent(),
                division.added().size(),
                division.left() / 100,
                seconds[0],
                seconds[COUNTS - 1]));
    }

    private static boolean addsUp(Division division) {
        long cost = division.chosen().stream().mapToLong(Project::cost).sum();
        return division.left() >= 0
                && cost + division.left() == division.budget()
                && division.bought().stream()
                        .allMatch(bought -> bought.roundedOff()
                                        + bought.payments().stream()
                                                .mapToLong(payment -> payment.people() * payment.cents())
                                                .sum()
                                == bought.project().cost());
    }
}
