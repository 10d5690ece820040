package org.prikbord.model.idea;

import java.time.Instant;
import java.util.List;
import org.prikbord.model.person.PersonView;

/** One version of an idea as pages show it; the first is 0. */
public record WordsView(
        int version, String title, String text, List<DetailView> details, PersonView writer, Instant writtenAt) {
    WordsView(int version, String title, String text, DetailRow details, PersonView writer, Instant writtenAt) {
        this(version, title, text, details.said(), writer, writtenAt);
    }
}
