package org.prikbord.model.idea;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.challenge.DetailFields;

/** What an idea says beside title and text: something at each place at which its challenge asks, else nothing. */
@Embeddable
public class Details {
    public static final int LONGEST = 2_000;

    @Column(name = "detail1")
    private String text1 = "";

    @Column(name = "detail2")
    private String text2 = "";

    @Column(name = "detail3")
    private String text3 = "";

    /** Says nothing more. */
    public Details() {}

    /**
     * As typed, at all places in order; missing ones say nothing. A broken rule at <code>detail1</code> to
     * <code>detail3</code> for what is too long.
     */
    public Details(List<String> typed) {
        text1 = text(typed, 1);
        text2 = text(typed, 2);
        text3 = text(typed, 3);
    }

    private static String text(List<String> typed, int place) {
        return place > typed.size() ? "" : Text.optional("detail" + place, typed.get(place - 1), LONGEST);
    }

    /** What is said where anything is asked; a broken rule at the first place where what is needed is not said. */
    Details checkedBy(DetailFields asked) {
        for (DetailField field : asked.asked()) {
            if (field.needed() && at(field.place()).isBlank()) {
                throw RuleBroken.at(field.field(), "text.empty");
            }
        }
        return new Details(asked.places().stream()
                .map(field -> field.isAsked() ? at(field.place()) : "")
                .toList());
    }

    /** What either says at each place; where both say something, one below the other as far as it fits. */
    public Details and(Details other) {
        return new Details(IntStream.range(0, texts().size())
                .mapToObj(at -> Stream.of(texts().get(at), other.texts().get(at))
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .collect(Collectors.joining("\n\n")))
                .map(both -> Text.shortened(both, LONGEST))
                .toList());
    }

    /** What is said at that place, 1 to {@link DetailField#MOST}; may be empty. */
    public String at(int place) {
        return texts().get(place - 1);
    }

    /** What is said at all places, in order. */
    public List<String> texts() {
        return List.of(text1, text2, text3);
    }

    /** All of it as one text, to compare. */
    String together() {
        return String.join("\n", texts()).strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Details that && texts().equals(that.texts());
    }

    @Override
    public int hashCode() {
        return texts().hashCode();
    }
}
