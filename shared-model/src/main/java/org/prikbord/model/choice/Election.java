package org.prikbord.model.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A budget vote as numbers. Projects are numbered in the order in which one goes before another when they are equally
 * good: lower cost, then more supporters, then lower id.
 */
final class Election {
    private final long budget;
    private final List<Project> projects;
    private final int[][] supporters;
    private final int[][] ballots;
    private final int blank;

    /** Leaves out of the ballots what is not among the projects, and then those that name nothing. */
    Election(long budget, Collection<Project> projects, Collection<? extends Set<Long>> ballots) {
        if (budget < 0) {
            throw new IllegalArgumentException("A budget of " + budget + " cents");
        }
        this.budget = budget;
        List<Project> listed = List.copyOf(projects);
        int[][] named = named(numbers(listed), ballots);
        int[] votes = votes(named, listed.size());
        int[] order = IntStream.range(0, listed.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> listed.get(i).cost())
                        .thenComparing(i -> -votes[i])
                        .thenComparing(i -> listed.get(i).id()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.projects = Arrays.stream(order).mapToObj(listed::get).toList();
        this.ballots = renumbered(named, order);
        this.blank = ballots.size() - this.ballots.length;
        this.supporters = supporters(this.ballots, this.projects.size());
    }

    private static Map<Long, Integer> numbers(List<Project> projects) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (Project project : projects) {
            if (numbers.put(project.id(), numbers.size()) != null) {
                throw new IllegalArgumentException("Two projects are called " + project.id());
            }
        }
        return numbers;
    }

    private static int[][] named(Map<Long, Integer> numbers, Collection<? extends Set<Long>> ballots) {
        List<int[]> named = new ArrayList<>();
        for (Set<Long> ballot : ballots) {
            int[] known = new int[ballot.size()];
            int count = 0;
            for (Long id : ballot) {
                Integer number = numbers.get(id);
                if (number != null) {
                    known[count] = number;
                    count++;
                }
            }
            if (count > 0) {
                named.add(Arrays.copyOf(known, count));
            }
        }
        return named.toArray(int[][]::new);
    }

    private static int[] votes(int[][] ballots, int projects) {
        int[] votes = new int[projects];
        for (int[] ballot : ballots) {
            for (int project : ballot) {
                votes[project]++;
            }
        }
        return votes;
    }

    private static int[][] renumbered(int[][] ballots, int[] order) {
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        for (int[] ballot : ballots) {
            for (int i = 0; i < ballot.length; i++) {
                ballot[i] = places[ballot[i]];
            }
            Arrays.sort(ballot);
        }
        return ballots;
    }

    private static int[][] supporters(int[][] ballots, int projects) {
        int[] counts = votes(ballots, projects);
        int[][] supporters = new int[projects][];
        Arrays.setAll(supporters, project -> new int[counts[project]]);
        for (int voter = ballots.length - 1; voter >= 0; voter--) {
            for (int project : ballots[voter]) {
                counts[project]--;
                supporters[project][counts[project]] = voter;
            }
        }
        return supporters;
    }

    /** In cents. */
    long budget() {
        return budget;
    }

    int voters() {
        return ballots.length;
    }

    /** How many ballots name no project, and so take no share. */
    int blank() {
        return blank;
    }

    int projects() {
        return projects.size();
    }

    Project project(int number) {
        return projects.get(number);
    }

    /** In cents. */
    long cost(int project) {
        return projects.get(project).cost();
    }

    /** Voters in rising order. Read only: this is looked at too often to be copied. */
    int[] supporters(int project) {
        return supporters[project];
    }

    /** Projects in rising order. Read only, too. */
    int[] ballot(int voter) {
        return ballots[voter];
    }
}
