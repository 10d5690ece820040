package org.prikbord.model.participation;

/**
 * From those who were asked to what was done.
 *
 * @param people empty where these would tell of persons
 * @param answered ideas that have their answer
 * @param delivered chosen ideas of which all that was promised is there
 */
public record Funnel(Crowd people, long ideas, long answered, long chosen, long delivered) {
    /**
     * How many people did what.
     *
     * @param invited for whom the challenge is
     * @param proposed how many of them proposed an idea
     * @param chose how many of them answered a card, voted or commented
     */
    public record Crowd(long invited, long proposed, long chose) {}
}
