package org.prikbord.model.score;

import java.time.LocalDate;
import org.prikbord.model.person.PersonView;

/**
 * An expert and how far they are, never what they think.
 *
 * @param ideas how many they are asked to score: those of others that wait for an answer
 * @param scored how many of these they have
 */
public record ExpertView(PersonView person, LocalDate due, long ideas, long scored) {
    public long left() {
        return ideas - scored;
    }
}
