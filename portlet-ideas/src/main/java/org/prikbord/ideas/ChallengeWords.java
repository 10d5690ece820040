package org.prikbord.ideas;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A challenge as somebody typed it, checked only by the domain.
 *
 * @param baseline the figure; null as long as nobody has measured
 * @param budget in whole cents, or null
 * @param schedule when each phase begins
 * @param sponsor the user name of who answers the ideas; null or blank for whoever writes this
 * @param carrier the user name of who will carry out what is chosen; null or blank as long as nobody has agreed to
 * @param audience the names of the teams that see it; everybody when empty
 * @param details what is asked of each idea beside title and text, at its place; at most three
 * @param anonymous whether ideas can be proposed without a name
 */
public record ChallengeWords(
        String title,
        String problem,
        BigDecimal baseline,
        String baselineUnit,
        String baselineNote,
        Long budget,
        List<Criterion> criteria,
        Moments schedule,
        String sponsor,
        String carrier,
        List<String> audience,
        List<Detail> details,
        boolean anonymous) {
    /** Something that a good idea does, and how much that counts, 1 to 5. */
    public record Criterion(String name, int weight) {}

    /** Something that each idea is asked, and whether none can do without; a blank label asks nothing. */
    public record Detail(String label, boolean needed) {}

    /** In the company's zone; null as long as nobody knows. */
    public record Moments(
            LocalDateTime ideas,
            LocalDateTime improve,
            LocalDateTime choose,
            LocalDateTime decide,
            LocalDateTime deliver) {}
}
