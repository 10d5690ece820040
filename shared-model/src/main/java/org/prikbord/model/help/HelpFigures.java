package org.prikbord.model.help;

/**
 * How long people wait for help: of all questions together, never of a person.
 *
 * @param first until the first answer
 * @param third until the third
 */
public record HelpFigures(Wait first, Wait third) {
    /** Of fewer than these a median says nothing, and might tell of a person. */
    public static final int FEWEST = 5;

    private static final int MINUTE = 60;

    /**
     * A wait.
     *
     * @param of how many questions it is about
     * @param minutes within so many the half of them was answered, the last one begun; null of too few
     */
    public record Wait(long of, Long minutes) {}

    static Wait of(Object count, Object medianSeconds) {
        long of = ((Number) count).longValue();
        return new Wait(
                of,
                of < FEWEST || medianSeconds == null
                        ? null
                        : (long) Math.max(1, Math.ceil(((Number) medianSeconds).doubleValue() / MINUTE)));
    }
}
