package org.prikbord.model.choice;

/**
 * Where an idea stands. It has no rank: a number would tell apart what the answers do not.
 *
 * @param early whether so few have answered that it is too early to say
 */
public record Standing(Tally tally, Estimate estimate, boolean early) {
    public long idea() {
        return tally.idea();
    }
}
