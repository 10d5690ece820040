package org.prikbord.model.challenge;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** Where a challenge is in its life. Follows from its {@link Schedule}, in the company's zone. */
public enum Phase {
    /** Being prepared, or announced for a day to come: only communications and sponsors see it. */
    DRAFT,
    /** People propose, each for themselves: no comments, no votes, as those who think alone first think of more. */
    IDEAS,
    /** Ideas get better together: comments, for, against and as questions. New ideas are welcome still. */
    IMPROVE,
    /** Everybody is dealt cards and says yes or no; what others said stays hidden. New ideas are dealt first. */
    CHOOSE,
    /** The votes are in and shown, and the sponsor answers the ideas that are left. */
    DECIDE,
    /** What was chosen is carried out, in public. */
    DELIVER,
    /** Every idea has been answered and the challenge was closed. */
    CLOSED;

    /** Whether this comes before the other. */
    public boolean isBefore(Phase other) {
        return compareTo(other) < 0;
    }

    /** Whether experts are asked for their scores: while ideas are chosen and decided on. */
    public boolean takesScores() {
        return this == CHOOSE || this == DECIDE;
    }

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<Phase, String> {
        @Override
        public String convertToDatabaseColumn(Phase value) {
            return value == null ? null : value.key();
        }

        @Override
        public Phase convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(Phase.class, key);
        }
    }
}
