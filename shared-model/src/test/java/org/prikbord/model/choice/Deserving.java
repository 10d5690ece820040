package org.prikbord.model.choice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for a group that deserved more than it got: extended justified representation up to any project, for what
 * projects cost. Every set of projects is tried, so the election must be small. For one such set the groups need not be
 * tried one by one: the largest group of which nobody is content is all who approve the whole set and are not content.
 */
final class Deserving {
    private final Poll poll;
    private final List<Set<Long>> ballots;
    private final Set<Long> chosen;

    private Deserving(Poll poll, List<Project> chosen) {
        this.poll = poll;
        this.chosen = chosen.stream().map(Project::id).collect(Collectors.toSet());
        this.ballots =
                poll.ballots().stream().filter(ballot -> !ballot.isEmpty()).toList();
    }

    /** What that group deserved, and how many it is. */
    static Optional<String> wronged(Poll poll, List<Project> chosen) {
        Deserving deserving = new Deserving(poll, chosen);
        return IntStream.range(1, 1 << poll.projects().size())
                .mapToObj(deserving::subset)
                .map(deserving::wronged)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<Project> subset(int members) {
        return IntStream.range(0, poll.projects().size())
                .filter(i -> (members >> i & 1) == 1)
                .mapToObj(poll.projects()::get)
                .toList();
    }

    private Optional<String> wronged(List<Project> wanted) {
        long cheapestMissed = wanted.stream()
                .filter(project -> !chosen.contains(project.id()))
                .mapToLong(Project::cost)
                .min()
                .orElse(Long.MAX_VALUE);
        if (cheapestMissed == Long.MAX_VALUE) {
            return Optional.empty();
        }
        Set<Long> ids = wanted.stream().map(Project::id).collect(Collectors.toSet());
        long cost = cost(ids);
        long group = ballots.stream()
                .filter(ballot -> ballot.containsAll(ids))
                .filter(ballot -> worth(ballot) + cheapestMissed <= cost)
                .count();
        return group > 0 && group * poll.budget() >= cost * ballots.size()
                ? Optional.of(group + " of " + ballots.size() + " voters deserved " + wanted)
                : Optional.empty();
    }

    private long worth(Set<Long> ballot) {
        return cost(ballot.stream().filter(chosen::contains).collect(Collectors.toSet()));
    }

    private long cost(Set<Long> ids) {
        return poll.projects().stream()
                .filter(project -> ids.contains(project.id()))
                .mapToLong(Project::cost)
                .sum();
    }
}
