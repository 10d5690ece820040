package org.prikbord.model.post;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.model.base.Text;

/**
 * What something that was tried has taught; what was tried is the text of the post.
 *
 * @param happened what came of it; 1 to 2,000 characters
 * @param learned what it taught; 1 to 2,000 characters
 * @param next what is done otherwise from now on; at most 2,000 characters, empty for nothing yet
 */
public record Lesson(String happened, String learned, String next) {
    public static final int LONGEST = 2_000;

    /** The same as it is kept: stripped, and refused at the field that is missing or too long. */
    Lesson checked() {
        return new Lesson(
                Text.required("happened", happened, LONGEST),
                Text.required("learned", learned, LONGEST),
                next == null || next.isBlank() ? "" : Text.required("next", next, LONGEST));
    }

    /** All of it, as one text. */
    public String words() {
        return Stream.of(happened, learned, next)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
