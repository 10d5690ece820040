package org.prikbord.model.idea;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.prikbord.model.challenge.DetailField;

/** Labels and texts of all places, as a statement gives them. */
record DetailRow(String label1, String text1, String label2, String text2, String label3, String text3) {
    /** Makes one, in a query, of a challenge and of what has details, by the names that they have there. */
    static String of(String challenge, String idea) {
        return IntStream.rangeClosed(1, DetailField.MOST)
                .mapToObj(place -> challenge + ".details.label" + place + ", " + idea + ".details.text" + place)
                .collect(Collectors.joining(", ", "new org.prikbord.model.idea.DetailRow(", ")"));
    }

    /** Without what is not asked any more, and what is not said. */
    List<DetailView> said() {
        List<DetailView> all = List.of(
                new DetailView(1, label1, text1), new DetailView(2, label2, text2), new DetailView(3, label3, text3));
        return all.stream()
                .filter(detail -> !detail.label().isEmpty() && !detail.text().isBlank())
                .toList();
    }
}
