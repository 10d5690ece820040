package org.prikbord.model.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.prikbord.model.choice.Division.Added;
import org.prikbord.model.choice.Division.Bought;
import org.prikbord.model.choice.Division.Missed;
import org.prikbord.model.choice.Division.Payment;

/** Tells how a count came about, and adds what still fits the budget. */
final class Working {
    private final Election election;
    private final Purses purses;
    private final Fractions fractions;
    private final int percent;
    private long left;

    Working(Election election, Count count, int percent) {
        this.election = election;
        this.purses = count.purses();
        this.fractions = count.fractions();
        this.percent = percent;
        this.left = election.budget();
    }

    Division division() {
        List<Bought> bought =
                IntStream.range(0, purses.rounds()).mapToObj(this::bought).toList();
        List<Added> added = new ArrayList<>();
        List<Missed> missed = new ArrayList<>();
        for (int project : byVotes()) {
            if (supporters(project) > 0 && election.cost(project) <= left) {
                added.add(added(project));
            } else {
                missed.add(new Missed(election.project(project), supporters(project), supportersLeft(project)));
            }
        }
        return new Division(
                election.budget(),
                election.voters(),
                election.blank(),
                election.voters() == 0 ? 0 : election.budget() / election.voters(),
                percent,
                election.voters() == 0 ? 0 : fractions.centsOfShare(),
                bought,
                added,
                missed,
                left);
    }

    private Bought bought(int round) {
        int project = purses.boughtIn(round);
        long cost = election.cost(project);
        long price = fractions.centsOfPrice(round);
        NavigableMap<Long, Integer> payments = new TreeMap<>(Comparator.reverseOrder());
        for (int voter : election.supporters(project)) {
            payments.merge(paid(voter, round, price), 1, Integer::sum);
        }
        long paid = payments.entrySet().stream()
                .mapToLong(payment -> payment.getKey() * payment.getValue())
                .sum();
        left -= cost;
        return new Bought(
                election.project(project),
                supporters(project),
                fractions.votes(round),
                price,
                payments.entrySet().stream()
                        .map(payment -> new Payment(payment.getValue(), payment.getKey()))
                        .toList(),
                cost - paid,
                left);
    }

    private long paid(int voter, int round, long price) {
        int emptied = purses.emptiedIn(voter);
        if (emptied == round) {
            return fractions.centsGiven(voter);
        }
        return emptied < round ? 0 : price;
    }

    private Added added(int project) {
        left -= election.cost(project);
        return new Added(election.project(project), supporters(project), supportersLeft(project), left);
    }

    /** What was not bought: the most supporters first, and equals as the election has them. */
    private int[] byVotes() {
        return IntStream.range(0, election.projects())
                .filter(project -> purses.roundOf(project) == Purses.NEVER)
                .boxed()
                .sorted(Comparator.comparing(this::supporters, Comparator.reverseOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int supporters(int project) {
        return election.supporters(project).length;
    }

    private long supportersLeft(int project) {
        return fractions.centsLeft(election.supporters(project));
    }
}
