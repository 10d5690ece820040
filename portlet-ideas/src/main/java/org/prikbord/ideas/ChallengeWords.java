package org.prikbord.ideas;

import java.time.LocalDate;
import org.prikbord.model.challenge.Challenge;

/**
 * A challenge as somebody typed it, checked only by the domain.
 *
 * @param sponsor the user name of who answers the ideas; null or blank for whoever opens it
 */
public record ChallengeWords(
        String title, String problem, String criteria, LocalDate opens, LocalDate closes, String sponsor) {
    Challenge.Charter charter() {
        return new Challenge.Charter(title, problem, criteria, opens, closes);
    }
}
