package org.prikbord.kudos.keepsake;

import java.time.Instant;
import java.util.Locale;

/**
 * What stands on a certificate and on its picture, in the reader's language.
 *
 * @param paper which of the four papers it is on, as on the wall
 * @param thanks the word for it
 * @param names of everybody whom it is for, as a sentence says them
 * @param fewNames the same, short enough for a picture
 * @param team of the one whom it is for; empty when they are more, or a team
 * @param from the word before whoever gave it
 * @param sign names the value's drawing among the signs of the product
 * @param language of all but the words
 */
public record Keepsake(
        long paper,
        String thanks,
        String names,
        String fewNames,
        String team,
        String words,
        String from,
        String giver,
        String giverTeam,
        String sign,
        String value,
        String day,
        Instant createdAt,
        String company,
        String accent,
        Locale language) {
    /** What the file calls itself. */
    public String title() {
        return thanks + ", " + fewNames;
    }
}
