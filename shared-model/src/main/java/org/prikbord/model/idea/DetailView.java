package org.prikbord.model.idea;

import java.util.List;
import java.util.Optional;

/** What an idea says to one of the things that its challenge asks; the text is never empty, the place 1 to 3. */
public record DetailView(int place, String label, String text) {
    /** What is said at that place; empty where it says nothing. */
    public static Optional<DetailView> at(int place, List<DetailView> details) {
        return details.stream().filter(detail -> detail.place() == place).findFirst();
    }
}
