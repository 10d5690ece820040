package org.prikbord.model.idea;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.prikbord.model.challenge.Phase;

/** In which order the ideas of a challenge are listed. Each phase has its own, which fits what people do in it. */
public enum IdeaOrder {
    /** The last that was proposed first. */
    NEWEST,
    /** Those first that were talked about least, so that every idea is helped along. */
    QUIETEST,
    /** Mixed, for everybody otherwise and for each person always the same: no idea is seen first by all. */
    MIXED,
    /** As people stand to them, the best first, once that may be known. */
    STANDING;

    /** A prime: numbers below it are mixed by a factor without any two becoming the same. */
    private static final long MODULUS = 1_000_003;

    /** The one that fits a phase. */
    public static IdeaOrder of(Phase phase) {
        return switch (phase) {
            case DRAFT, IDEAS -> NEWEST;
            case IMPROVE -> QUIETEST;
            case CHOOSE -> MIXED;
            case DECIDE, DELIVER, CLOSED -> STANDING;
        };
    }

    /** Those that can be chosen in a phase. */
    public static List<IdeaOrder> in(Phase phase) {
        return switch (phase) {
            case DRAFT, IDEAS -> List.of(NEWEST, MIXED);
            case IMPROVE, CHOOSE -> List.of(NEWEST, QUIETEST, MIXED);
            case DECIDE, DELIVER, CLOSED -> List.of(STANDING, NEWEST, QUIETEST);
        };
    }

    /** The lower-case name, as addresses have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Where ideas stand for a person in the mixed order: (factor · id + shift) mod {@link #MODULUS}, the smallest first.
     * The database says the same as {@link #place}.
     */
    record Mix(long factor, long shift) {
        static final String SQL = "mod(i.id * :factor + :shift, " + MODULUS + ")";

        static Mix of(long personId) {
            SplittableRandom random = new SplittableRandom(personId);
            return new Mix(1 + random.nextLong(MODULUS - 1), random.nextLong(MODULUS));
        }

        long place(long ideaId) {
            return (ideaId * factor + shift) % MODULUS;
        }
    }
}
