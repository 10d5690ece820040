package org.prikbord.model.choice;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a budget was divided by {@link EqualShares}, with the working: enough to count it again by hand. Money is in whole
 * cents, <b>rounded down</b>, while the count itself knows no rounding. So what somebody is said to have paid never adds
 * up to more than the share, and the payments for a project add up to its cost once the cents are added that they lost
 * by rounding, which the {@link Bought} tells too.
 *
 * @param budget what there was to divide
 * @param voters how many ballots named a project: the budget was divided by them
 * @param blank how many ballots named none, and took no share
 * @param fairShare the budget divided by the voters
 * @param percent how large the shares were in the count that holds, of the fair share: more than 100 when some shares
 *     could not be spent, so that the others could be larger
 * @param share how large they were
 * @param bought what supporters bought with their shares, in order
 * @param added what was added by plain votes from what was left of the budget, in order
 * @param missed what was not chosen, the most supporters first
 * @param left what is left of the budget
 */
public record Division(
        long budget,
        int voters,
        int blank,
        long fairShare,
        int percent,
        long share,
        List<Bought> bought,
        List<Added> added,
        List<Missed> missed,
        long left) {
    public Division {
        bought = List.copyOf(bought);
        added = List.copyOf(added);
        missed = List.copyOf(missed);
    }

    /** All that is to be carried out: bought first, then added. */
    public List<Project> chosen() {
        return Stream.concat(
                        bought.stream().map(Bought::project), added.stream().map(Added::project))
                .toList();
    }

    /**
     * A project that its supporters paid for.
     *
     * @param supporters how many ballots named it
     * @param votes how many of them it had in its round, with those who gave less than the price counted in proportion
     * @param price what each paid who had enough left
     * @param payments how many paid how much, the most first: so all supporters, those with nothing left among them
     * @param roundedOff what the payments lack of the cost because each was rounded down: less than a cent for each
     * @param budgetLeft what is left of the budget after it
     */
    public record Bought(
            Project project,
            int supporters,
            BigDecimal votes,
            long price,
            List<Payment> payments,
            long roundedOff,
            long budgetLeft) {
        public Bought {
            payments = List.copyOf(payments);
        }
    }

    /** That many people paid so much each. */
    public record Payment(int people, long cents) {}

    /**
     * A project whose supporters could not pay for it, and that fitted what nobody else could use.
     *
     * @param supporters how many ballots named it
     * @param supportersLeft what these had left together when no supporters could pay any more
     * @param budgetLeft what is left of the budget after it
     */
    public record Added(Project project, int supporters, long supportersLeft, long budgetLeft) {}

    /**
     * A project that was not chosen.
     *
     * @param supporters how many ballots named it
     * @param supportersLeft what these had left together when no supporters could pay any more: less than its cost
     */
    public record Missed(Project project, int supporters, long supportersLeft) {}
}
