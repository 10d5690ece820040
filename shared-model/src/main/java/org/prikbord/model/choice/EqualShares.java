package org.prikbord.model.choice;

import java.util.Collection;
import java.util.Set;

/**
 * Divides a budget by the method of equal shares: everybody gets the same share of the budget, and a share goes only to
 * what its owner approved. First brought forward by D. Peters and P. Skowron, "Proportionality and the Limits of
 * Welfarism" (2020), for projects of any cost by D. Peters, G. Pierczyński and P. Skowron, "Proportional Participatory
 * Budgeting with Additive Utilities" (2021).
 *
 * <p><b>The count.</b> Each round buys the project with the most <i>effective votes</i> among those that its supporters
 * can pay for with what is left of their shares. They split its cost as evenly as they can: whoever has too little gives
 * all of it, and the others pay one same price. Effective votes are the cost divided by that price; as long as everybody
 * can pay, they are the number of supporters. The rounds end when no project's supporters can pay for it.
 *
 * <p><b>What a project is worth</b> to those who approve it is what it costs ("cost utilities"), not one point each. So
 * the order is one that everybody knows, the most votes first, with a vote fading as its owner's share is used up; a
 * dear project does not come later for being dear, nor sooner for being cut into pieces. It is also how equalshares.net
 * explains the method for ballots of this kind.
 *
 * <p><b>Promise.</b> If some people who are a tenth of the voters all approve the same projects, and these cost no more
 * than a tenth of the budget, then at least one of these people gets approved projects worth as much as them, short of
 * less than any one of them that was not bought. In particular no group that deserves a project goes without any. This
 * is "extended justified representation up to any project" for cost utilities, proven by M. Brill, S. Forster, M.
 * Lackner, J. Maly and J. Peters, "Proportionality in Approval-Based Participatory Budgeting" (2023).
 *
 * <p><b>Completion.</b> Some of the shares cannot be spent, for their owners wanted what too few others want. As
 * equalshares.net recommends and Aarau and Świecie did in 2023 ("Add1"), the votes are counted again with all shares
 * larger, until what is bought leaves no room for a further project that anybody wants, or the next count would cost
 * more than the budget. Shares grow by a hundredth of the first one each time, which is the same for any currency, and
 * to four times the first one at most, since beyond that few would decide for many. What still fits then is added by
 * plain votes: most supporters first. Who deserves something of a share deserves it of a larger one, and what is added
 * takes nothing away, so the promise holds afterwards as well.
 *
 * <p><b>Equals.</b> Of projects with equally many effective votes goes first the one with the lower cost, then the one
 * with more supporters (so recommends equalshares.net), then the one with the lower id: no lot, so that everybody can
 * repeat the count. When what is left is added, votes are what is compared, so the lower cost decides after them.
 *
 * <p>Every decision is made with exact fractions of cents or with bounds that leave no doubt about them; only the
 * {@link Division working that is shown} is rounded.
 */
public final class EqualShares {
    private static final int WHOLE = 100;
    private static final int LARGEST = 4 * WHOLE;

    private EqualShares() {}

    /**
     * Counts the votes.
     *
     * @param budget in cents
     * @param ballots for each voter the ids of the approved projects; others are ignored. A ballot that names no project
     *     takes no share: there is nothing that it could be spent on
     * @throws IllegalArgumentException on a budget below zero, or two projects with the same id
     */
    public static Division divide(long budget, Collection<Project> projects, Collection<? extends Set<Long>> ballots) {
        Election election = new Election(budget, projects, ballots);
        int percent = WHOLE;
        Count count = new Count(election, percent);
        Count larger = count;
        while (count.leavesRoom() && percent < LARGEST && !larger.isOverspent()) {
            larger = new Count(election, percent + 1);
            if (!larger.isOverspent()) {
                count = larger;
                percent++;
            }
        }
        return new Working(election, count, percent).division();
    }
}
