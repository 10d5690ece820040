package org.prikbord.model.search;

import java.util.List;

/**
 * What was found, the best first, or the newest first when no words were asked for.
 *
 * @param next where the next page begins; null when there is none
 * @param marker marks the words for which it was found
 */
public record Results(List<Found> items, Integer next, Marker marker) {
    public Results {
        items = List.copyOf(items);
    }
}
