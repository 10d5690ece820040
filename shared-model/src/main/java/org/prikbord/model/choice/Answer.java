package org.prikbord.model.choice;

/**
 * What one person said of one idea.
 *
 * @param person whose answer it is
 * @param dealt whether the {@link Deck} dealt them that idea; false for support that is given on an idea's own page
 */
public record Answer(long person, long idea, Said said, boolean dealt) {
    /** The three answers that a card takes. */
    public enum Said {
        YES,
        NO,
        SKIP
    }
}
