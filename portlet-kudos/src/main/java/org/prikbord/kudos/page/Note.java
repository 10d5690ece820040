package org.prikbord.kudos.page;

import java.time.Instant;
import java.util.List;

/**
 * A note on the wall, ready to be shown.
 *
 * @param kind thanks, or pride
 * @param key where it stands in the list
 * @param paper one of four papers, which says nothing
 * @param length what the note's styles know short notes by
 * @param faces of whom it is for
 * @param to the names of whom it is for, as a sentence says them
 * @param value as it was called when it was given
 * @param onBehalfOf the name of the team that the giver thanks for, or null
 * @param firstTeam the department that the giver's had never thanked, nor been thanked by, or null
 * @param seenBy the key of who sees it beside whoever gave and got it
 * @param cheers how many colleagues joined in
 * @param mine whether the signed-in person gave it
 */
public record Note(
        long id,
        String kind,
        String key,
        long paper,
        String length,
        List<Face> faces,
        String to,
        String text,
        String giver,
        String giverTeam,
        Instant createdAt,
        Notes.Value value,
        String onBehalfOf,
        String firstTeam,
        String seenBy,
        long cheers,
        boolean mine) {

    /**
     * The portrait of a person or a team.
     *
     * @param seed what the tint is picked by
     * @param kind what the styles know a team by; empty for a person
     */
    public record Face(String name, String seed, String kind) {}
}
