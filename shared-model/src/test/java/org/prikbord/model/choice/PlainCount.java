package org.prikbord.model.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The method of equal shares as its definition reads, slow and in fractions: one size of share, no completion. Keeps what
 * every voter pays for every project.
 */
final class PlainCount {
    private final List<Project> projects;
    private final List<Set<Long>> ballots;
    private final List<Fraction> left = new ArrayList<>();
    private final Map<Long, List<Fraction>> payments = new LinkedHashMap<>();

    private record Offer(Project project, Fraction price) {
        Fraction votes() {
            return Fraction.of(project.cost()).over(price);
        }
    }

    PlainCount(Poll poll, int percent) {
        projects = poll.projects();
        ballots = poll.ballots().stream()
                .filter(ballot -> projects.stream().anyMatch(project -> ballot.contains(project.id())))
                .toList();
        for (int i = 0; i < ballots.size(); i++) {
            left.add(Fraction.of(poll.budget()).times(Fraction.of(percent)).over(Fraction.of(100L * ballots.size())));
        }
        for (Offer best = best(); best != null; best = best()) {
            buy(best);
        }
    }

    /** What was bought, in order, with what each of its supporters paid, in the order of the ballots. */
    Map<Long, List<Fraction>> payments() {
        return payments;
    }

    long cost() {
        return projects.stream()
                .filter(project -> payments.containsKey(project.id()))
                .mapToLong(Project::cost)
                .sum();
    }

    /** What the supporters have left together. */
    Fraction left(Project project) {
        return supporters(project).stream().map(left::get).reduce(Fraction.ZERO, Fraction::plus);
    }

    List<Fraction> left() {
        return left;
    }

    private List<Integer> supporters(Project project) {
        List<Integer> supporters = new ArrayList<>();
        for (int i = 0; i < ballots.size(); i++) {
            if (ballots.get(i).contains(project.id())) {
                supporters.add(i);
            }
        }
        return supporters;
    }

    private Offer best() {
        return projects.stream()
                .filter(project -> !payments.containsKey(project.id()))
                .filter(project -> left(project).compareTo(Fraction.of(project.cost())) >= 0)
                .map(project -> new Offer(project, price(project)))
                .min(Comparator.comparing(Offer::votes, Comparator.reverseOrder())
                        .thenComparing(offer -> offer.project().cost())
                        .thenComparing(offer -> -supporters(offer.project()).size())
                        .thenComparing(offer -> offer.project().id()))
                .orElse(null);
    }

    /** The poorest first give what they have, until all others can pay the same. */
    private Fraction price(Project project) {
        List<Fraction> purses =
                supporters(project).stream().map(left::get).sorted().toList();
        Fraction toPay = Fraction.of(project.cost());
        for (int i = 0; i < purses.size(); i++) {
            Fraction price = toPay.over(Fraction.of(purses.size() - i));
            if (price.compareTo(purses.get(i)) <= 0) {
                return price;
            }
            toPay = toPay.minus(purses.get(i));
        }
        throw new IllegalStateException("Nobody can pay for " + project);
    }

    private void buy(Offer offer) {
        List<Fraction> paid = new ArrayList<>();
        for (int voter : supporters(offer.project())) {
            Fraction payment = left.get(voter).min(offer.price());
            left.set(voter, left.get(voter).minus(payment));
            paid.add(payment);
        }
        payments.put(offer.project().id(), paid);
    }
}
