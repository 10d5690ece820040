package org.prikbord.model.person;

import java.util.List;

/**
 * What came of reading an HR export: each person in it counts once.
 *
 * @param moved to another team, whatever else changed
 * @param deactivated no longer active, whatever else changed
 * @param problems the lines that were skipped
 */
public record ImportResult(
        int created, int updated, int moved, int deactivated, int unchanged, List<Problem> problems) {
    public ImportResult {
        problems = List.copyOf(problems);
    }

    /** Whether anything is different now. */
    public boolean changedAnything() {
        return created + updated + moved + deactivated > 0;
    }
}
