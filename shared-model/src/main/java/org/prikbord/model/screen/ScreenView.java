package org.prikbord.model.screen;

import java.time.Instant;
import org.prikbord.model.person.PersonView;

/**
 * A screen as those see it who look after them.
 *
 * @param teamId whose notes it shows; null for all
 * @param team that team's name; null for all
 * @param seenAt when it last asked what to show; null while it never did
 */
public record ScreenView(
        long id, String name, Long teamId, String team, String language, ScreenLook look, Maker made, Instant seenAt) {
    /** Who made it, and when. */
    public record Maker(PersonView by, Instant at) {}
}
