package org.prikbord.model.choice;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/**
 * The method of equal shares with one size of share: again and again the project with the most effective votes is
 * bought by its supporters, until no project's supporters can pay for one.
 *
 * <p>It counts in the whole steps of {@link Purses} and, where a decision lies within their doubt, lets
 * {@link Fractions} decide. So every decision is the one that exact arithmetic makes, and nearly all are made in longs.
 *
 * <p>Fast because effective votes only ever fall: a project is looked at again only when what it had the last time would
 * still win.
 */
final class Count {
    /** More than the rounding of a division of doubles. */
    private static final double ROUNDED = 0x1p-50;

    private final Election election;
    private final Purses purses;
    private final Fractions fractions;
    private final long[] costs;
    private final PriorityQueue<Offer> waiting =
            new PriorityQueue<>(Comparator.comparingDouble(Offer::most).reversed());
    private long unspent;
    private boolean overspent;

    /** @param percent how large the shares are: with 100 they are the budget divided by the voters */
    Count(Election election, int percent) {
        this(election, percent, Purses.finest(election));
    }

    /** @param bits a share has so many steps, as a power of two: the fewer, the more is left to fractions */
    Count(Election election, int percent, int bits) {
        this.election = election;
        purses = new Purses(election, bits);
        fractions = new Fractions(election, purses, percent);
        costs = new long[election.projects()];
        unspent = election.budget();
        for (int project = 0; project < costs.length; project++) {
            enter(project);
        }
        for (Offer best = best(); best != null && !overspent; best = best()) {
            buy(best);
        }
    }

    private void enter(int project) {
        int supporters = election.supporters(project).length;
        if (fractions.canPay(supporters, project)) {
            costs[project] = fractions.costInSteps(project);
            waiting.add(new Offer(project, supporters, costs[project] / supporters, 0, 0, supporters, null));
        }
    }

    private Offer best() {
        Offer best = null;
        Deque<Offer> others = new ArrayDeque<>();
        while (!waiting.isEmpty() && (best == null || waiting.element().most() >= best.least())) {
            Offer offer = renewed(waiting.remove());
            if (offer != null && (best == null || isBetter(offer, best))) {
                if (best != null) {
                    others.add(best);
                }
                best = offer;
            } else if (offer != null) {
                others.add(offer);
            }
        }
        waiting.addAll(others);
        return best;
    }

    private boolean isBetter(Offer one, Offer other) {
        if (one.least() > other.most() || one.most() < other.least()) {
            return one.least() > other.most();
        }
        int order = one.isCertain() && other.isCertain() ? 0 : fractions.compareVotes(one, other);
        return order == 0 ? one.project() < other.project() : order > 0;
    }

    /** What the project asks now; null when its supporters cannot pay for it any more. */
    private Offer renewed(Offer past) {
        int[] supporters = election.supporters(past.project());
        long cost = costs[past.project()];
        long doubtOfAll = supporters.length * purses.mostDoubt();
        Purses.Split split = purses.split(supporters, past.price());
        if (split.all() + doubtOfAll < cost) {
            return null;
        }
        if (split.all() - doubtOfAll <= cost) {
            return fractions.offer(past.project());
        }
        long price = price(cost, split, supporters);
        // when some can pay the old price but not the new one, the others have to pay more
        while (price > split.poorestRich() || price <= split.richestPoor()) {
            split = purses.split(supporters, price);
            price = price(cost, split, supporters);
        }
        int payers = supporters.length - split.poor();
        long doubt = (split.doubt() + 1) / payers + 2;
        boolean clear = split.richestPoor() + purses.mostDoubt() < price - doubt
                && split.poorestRich() - purses.mostDoubt() > price + doubt;
        return clear ? offer(past.project(), payers, price, doubt) : fractions.offer(past.project());
    }

    private static long price(long cost, Purses.Split split, int[] supporters) {
        int payers = supporters.length - split.poor();
        return payers == 0 ? cost / supporters.length : (cost - split.ofPoor()) / payers;
    }

    private Offer offer(int project, int payers, long price, long doubt) {
        int supporters = election.supporters(project).length;
        double least = supporters;
        double most = supporters;
        if (payers < supporters) {
            least = costs[project] / (double) (price + doubt) * (1 - ROUNDED);
            most = price <= doubt ? supporters : (costs[project] + 1.0) / (price - doubt) * (1 + ROUNDED);
        }
        return new Offer(project, payers, price, doubt, least, most, null);
    }

    private void buy(Offer offer) {
        long cost = election.cost(offer.project());
        overspent = cost > unspent;
        if (!overspent) {
            unspent -= cost;
            for (int voter : election.supporters(offer.project())) {
                if (purses.emptiedIn(voter) < Purses.NEVER) {
                    continue;
                }
                if (fractions.isPoor(voter, offer)) {
                    purses.empty(voter);
                } else {
                    purses.pay(voter, offer);
                }
            }
            purses.bought(offer.project());
        }
    }

    boolean isOverspent() {
        return overspent;
    }

    /** Whether a project that somebody wants and that was not bought would fit what is left of the budget. */
    boolean leavesRoom() {
        boolean room = false;
        for (int project = 0; project < costs.length && !room; project++) {
            room = purses.roundOf(project) == Purses.NEVER
                    && election.supporters(project).length > 0
                    && election.cost(project) <= unspent;
        }
        return room;
    }

    Purses purses() {
        return purses;
    }

    Fractions fractions() {
        return fractions;
    }
}
