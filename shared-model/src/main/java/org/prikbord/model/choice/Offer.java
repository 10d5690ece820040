package org.prikbord.model.choice;

import java.math.BigInteger;

/**
 * What a project asks of its supporters: each who can pays the price, the others give what they have left. Money is in
 * the steps of a {@link Count}.
 *
 * @param project its number in the {@link Election}
 * @param payers how many can pay the price
 * @param price what each of them pays, which is known to within the doubt
 * @param least its effective votes (cost divided by price) are no fewer
 * @param most and no more; the number of supporters, when all can pay
 * @param exact the price times the payers as {@link Fractions} have it; null where steps were good enough
 */
record Offer(int project, int payers, long price, long doubt, double least, double most, BigInteger exact) {
    /** Whether the effective votes are known exactly. */
    boolean isCertain() {
        return least == most;
    }
}
