package org.prikbord.model.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A budget vote to try things on. */
record Poll(long budget, List<Project> projects, List<Set<Long>> ballots) {
    /** Projects are called 1, 2, 3... and ballots are written as the projects that they name. */
    static Poll of(long budget, List<Integer> costs, String... ballots) {
        return new Poll(
                budget,
                IntStream.range(0, costs.size())
                        .mapToObj(i -> new Project(i + 1, costs.get(i)))
                        .toList(),
                List.of(ballots).stream().map(Poll::ballot).toList());
    }

    private static Set<Long> ballot(String names) {
        Set<Long> ballot = new TreeSet<>();
        names.chars().forEach(name -> ballot.add((long) Character.digit(name, 36)));
        return ballot;
    }

    /**
     * A large camp and some small ones that like their own projects, and now and then another's. Costs are often a whole
     * number of shares, so that much is just enough and much is tied.
     */
    static Poll random(Random random, int voters, int projects) {
        long budget = random.nextBoolean() ? voters * 60L : 100 + random.nextInt(10_000);
        List<Set<Long>> ballots = Stream.generate(() -> (Set<Long>) new TreeSet<Long>())
                .limit(voters)
                .toList();
        int camps = 2 + random.nextInt(2);
        int[] campOf = random.ints(voters, 0, 100).map(i -> camp(i, camps)).toArray();
        List<Project> offered = new ArrayList<>();
        for (long id = 1; id <= projects; id++) {
            long cost = random.nextBoolean()
                    ? budget * (1 + random.nextInt(1 + voters / 3)) / voters
                    : 1 + random.nextInt((int) budget / 3);
            offered.add(new Project(id, cost));
            int camp = camp(random.nextInt(100), camps);
            for (int voter = 0; voter < voters; voter++) {
                if (random.nextInt(100) < (campOf[voter] == camp ? 85 : 8)) {
                    ballots.get(voter).add(id);
                }
            }
        }
        return new Poll(budget, List.copyOf(offered), ballots);
    }

    private static int camp(int percent, int camps) {
        return percent < 60 ? 0 : 1 + percent % (camps - 1);
    }

    Division divide() {
        return EqualShares.divide(budget, projects, ballots);
    }

    /** What is chosen when votes are merely added up: the most first, as long as they fit. */
    List<Project> byVotes() {
        List<Project> chosen = new ArrayList<>();
        long left = budget;
        for (Project project : projects.stream()
                .sorted(Comparator.comparing(this::votes, Comparator.reverseOrder()))
                .toList()) {
            if (project.cost() <= left) {
                chosen.add(project);
                left -= project.cost();
            }
        }
        return chosen;
    }

    int votes(Project project) {
        return (int)
                ballots.stream().filter(ballot -> ballot.contains(project.id())).count();
    }
}
