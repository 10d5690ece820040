package org.prikbord.model.budget;

import java.util.List;
import org.prikbord.model.choice.Division;
import org.prikbord.model.choice.Division.Bought;
import org.prikbord.model.choice.Division.Payment;

/**
 * A round in which supporters bought an idea, told so that it says nothing about few people. What fewer than five did is
 * not told, and neither is a price from which it follows: the rest of the cost is what those paid who had less left.
 *
 * @param cost in cents
 * @param supporters null when they are fewer than five
 * @param price what each paid who had enough left, in hundredths of a share; null where it would tell of few
 * @param left what is left of the budget after it, in cents
 */
public record Round(long idea, long cost, Integer supporters, Integer price, long left) {
    /** What fewer people than this did is not told. */
    public static final int FEWEST = 5;

    private static final int WHOLE = 100;

    /** The rounds of a division, in order. */
    public static List<Round> of(Division division) {
        return division.bought().stream()
                .map(bought -> of(bought, division.share()))
                .toList();
    }

    private static Round of(Bought bought, long share) {
        return new Round(
                bought.project().id(),
                bought.project().cost(),
                told(bought.supporters()),
                isTellable(bought) ? (int) Math.round((double) WHOLE * bought.price() / share) : null,
                bought.budgetLeft());
    }

    /** A number of people, or null for few. */
    public static Integer told(int people) {
        return people < FEWEST ? null : people;
    }

    private static boolean isTellable(Bought bought) {
        int paying = bought.payments().stream()
                .filter(payment -> payment.cents() == bought.price())
                .mapToInt(Payment::people)
                .sum();
        int rest = bought.supporters() - paying;
        return paying >= FEWEST && (rest == 0 || rest >= FEWEST);
    }
}
