package org.prikbord.model.choice;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The money of a count without any rounding, for the decisions that {@link Purses} leave in doubt and for the working
 * that is shown in the end. What a voter has left is the share less the prices of what the voter paid in full, or
 * nothing; so only the prices are kept, as numerators over one denominator, and worked out when somebody asks.
 *
 * <p>Amounts are in units of which a cent has as many as make each share a whole number.
 */
final class Fractions {
    private static final int PERCENT = 100;

    /** Votes of two offers that differ by less are compared in full. */
    private static final int BITS_OF_VOTES = 24;

    private static final int DECIMALS_OF_VOTES = 2;

    private static final long DOUBTFUL = -1;

    /** More than the rounding of a few operations on doubles. */
    private static final double ROUNDED = 0x1p-48;

    private final Election election;
    private final Purses purses;
    private final BigInteger unitsOfCent;
    private final BigInteger share;
    private final double shareInCents;
    private final List<BigInteger> prices = new ArrayList<>();
    private BigInteger denominator = BigInteger.ONE;

    /** @param percent how large the shares are: with 100 they are the budget divided by the voters */
    Fractions(Election election, Purses purses, int percent) {
        this.election = election;
        this.purses = purses;
        unitsOfCent = BigInteger.valueOf((long) PERCENT * Math.max(1, election.voters()));
        share = BigInteger.valueOf(election.budget()).multiply(BigInteger.valueOf(percent));
        shareInCents = share.doubleValue() / unitsOfCent.doubleValue();
    }

    /** What each voter had at first. */
    private BigInteger share() {
        return share.multiply(denominator);
    }

    /** Whether so many full shares are enough for it. */
    boolean canPay(int supporters, int project) {
        return cost(project).compareTo(share.multiply(BigInteger.valueOf(supporters))) <= 0;
    }

    /** The cost in whole steps, at most one step too low. */
    long costInSteps(int project) {
        return cost(project).shiftLeft(purses.bits()).divide(share).longValueExact();
    }

    private BigInteger cost(int project) {
        return BigInteger.valueOf(election.cost(project)).multiply(unitsOfCent);
    }

    /** What the project asks now; null when its supporters cannot pay for it. */
    Offer offer(int project) {
        follow();
        int[] supporters = election.supporters(project);
        BigInteger cost = cost(project).multiply(denominator);
        if (left(supporters).compareTo(cost) < 0) {
            return null;
        }
        Offer offer = offer(project, cost, supporters.length);
        boolean settled = false;
        while (!settled) {
            Sum poor = new Sum(purses.rounds());
            int payers = 0;
            for (int voter : supporters) {
                if (isPoor(voter, offer)) {
                    poor.add(voter);
                } else {
                    payers++;
                }
            }
            settled = payers == offer.payers();
            offer = settled ? offer : offer(project, cost.subtract(poor.total()), payers);
        }
        return offer;
    }

    private Offer offer(int project, BigInteger toPay, int payers) {
        BigInteger people = BigInteger.valueOf(payers);
        long price =
                toPay.shiftLeft(purses.bits()).divide(share().multiply(people)).longValueExact();
        int supporters = election.supporters(project).length;
        double least = supporters;
        double most = supporters;
        if (payers < supporters) {
            BigInteger votes = cost(project)
                    .multiply(denominator)
                    .multiply(people)
                    .shiftLeft(BITS_OF_VOTES)
                    .divide(toPay);
            least = Math.scalb(votes.doubleValue(), -BITS_OF_VOTES);
            most = Math.scalb(votes.doubleValue() + 1, -BITS_OF_VOTES);
        }
        return new Offer(project, payers, price, 1, least, most, toPay);
    }

    /** Whether the voter has less than the price. */
    boolean isPoor(int voter, Offer offer) {
        long more = purses.left(voter) - offer.price();
        if (Math.abs(more) > offer.doubt() + purses.doubt(voter)) {
            return more < 0;
        }
        return left(voter).multiply(BigInteger.valueOf(offer.payers())).compareTo(offer.exact()) < 0;
    }

    /** Which of two offers has more effective votes, as a comparator says it. */
    int compareVotes(Offer one, Offer other) {
        return weight(one, other).compareTo(weight(other, one));
    }

    private BigInteger weight(Offer offer, Offer other) {
        BigInteger price = other.exact() == null ? offer(other.project()).exact() : other.exact();
        return cost(offer.project()).multiply(price).multiply(BigInteger.valueOf(offer.payers()));
    }

    /** What these have left together. */
    private BigInteger left(int... voters) {
        return leftBefore(purses.rounds(), voters);
    }

    /** What these had left together before a round. */
    private BigInteger leftBefore(int round, int... voters) {
        follow(round);
        Sum sum = new Sum(round);
        for (int voter : voters) {
            sum.add(voter);
        }
        return sum.total();
    }

    /** What each who could paid in a round. */
    private BigInteger price(int round) {
        follow(round + 1);
        return prices.get(round);
    }

    /** How many supporters a project had in a round, counting those who gave less than the price in proportion. */
    BigDecimal votes(int round) {
        BigInteger price = price(round);
        BigInteger cost = cost(purses.boughtIn(round)).multiply(denominator);
        return new BigDecimal(cost).divide(new BigDecimal(price), DECIMALS_OF_VOTES, RoundingMode.HALF_EVEN);
    }

    /** In whole cents, rounded down, as all amounts in cents. */
    long centsOfShare() {
        return cents(share());
    }

    long centsOfPrice(int round) {
        return cents(price(round));
    }

    /** What these have left together. */
    long centsLeft(int[] voters) {
        long cents = cents(purses.split(voters, 0).all(), voters.length * purses.mostDoubt());
        return cents == DOUBTFUL ? cents(left(voters)) : cents;
    }

    /** What a voter gave who could not pay the price. */
    long centsGiven(int voter) {
        long cents = cents(purses.given(voter), purses.mostDoubt());
        return cents == DOUBTFUL ? cents(leftBefore(purses.emptiedIn(voter), voter)) : cents;
    }

    private long cents(long steps, long doubt) {
        double cents = Math.scalb(steps * shareInCents, -purses.bits());
        double off = Math.scalb((doubt + 1) * shareInCents, -purses.bits()) + cents * ROUNDED;
        long low = (long) Math.floor(cents - off);
        return low >= 0 && low == (long) Math.floor(cents + off) ? low : DOUBTFUL;
    }

    private long cents(BigInteger amount) {
        return amount.divide(unitsOfCent.multiply(denominator)).longValueExact();
    }

    private void follow() {
        follow(purses.rounds());
    }

    private void follow(int round) {
        while (prices.size() < round) {
            addPrice(prices.size());
        }
    }

    private void addPrice(int round) {
        int project = purses.boughtIn(round);
        Sum given = new Sum(round);
        int payers = 0;
        for (int voter : election.supporters(project)) {
            if (purses.emptiedIn(voter) == round) {
                given.add(voter);
            } else if (purses.emptiedIn(voter) > round) {
                payers++;
            }
        }
        BigInteger toPay = cost(project).multiply(denominator).subtract(given.total());
        BigInteger common = toPay.gcd(BigInteger.valueOf(payers));
        BigInteger finer = BigInteger.valueOf(payers).divide(common);
        prices.replaceAll(finer::multiply);
        denominator = denominator.multiply(finer);
        prices.add(toPay.divide(common));
    }

    /** What some voters had left before a round, added up without looking at each fraction twice. */
    private final class Sum {
        private final long[] paid;
        private long voters;

        Sum(int round) {
            paid = new long[round];
        }

        void add(int voter) {
            if (purses.emptiedIn(voter) >= paid.length) {
                voters++;
                for (int project : election.ballot(voter)) {
                    if (purses.roundOf(project) < paid.length) {
                        paid[purses.roundOf(project)]++;
                    }
                }
            }
        }

        BigInteger total() {
            BigInteger total = share().multiply(BigInteger.valueOf(voters));
            for (int round = 0; round < paid.length; round++) {
                if (paid[round] > 0) {
                    total = total.subtract(prices.get(round).multiply(BigInteger.valueOf(paid[round])));
                }
            }
            return total;
        }
    }
}
