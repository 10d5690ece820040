package org.prikbord.kudos.keepsake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The fonts, read once for all, when the first is asked for. Source Serif speaks and Inter names, as on the pages; both
 * have Latin with all its accents, Greek and Cyrillic. DejaVu Sans has what they have not, such as Hebrew and Arabic.
 */
final class Typefaces {
    private static final String OWN = "/org/prikbord/kudos/fonts/";
    private static final String REST = "/net/sf/jasperreports/fonts/dejavu/";

    private final Supplier<Face> rest = once(REST + "DejaVuSans.ttf");
    private final Supplier<Face> boldRest = once(REST + "DejaVuSans-Bold.ttf");
    private final Style serif = new Style(List.of(once(OWN + "SourceSerif4-Regular.ttf"), rest));
    private final Style sans = new Style(List.of(once(OWN + "Inter-Regular.ttf"), rest));
    private final Style bold = new Style(List.of(once(OWN + "Inter-SemiBold.ttf"), boldRest));

    /** For words that a person says. */
    Style serif() {
        return serif;
    }

    /** For everything else. */
    Style sans() {
        return sans;
    }

    /** For names. */
    Style bold() {
        return bold;
    }

    private static Supplier<Face> once(String path) {
        return new Supplier<>() {
            private Face face;

            @Override
            public synchronized Face get() {
                if (face == null) {
                    face = Face.read(path);
                }
                return face;
            }
        };
    }

    /** One look, as faces that stand in for each other: a sign is shown by the first that has it. */
    record Style(List<Supplier<Face>> faces) {
        /** The first that has all signs of a character, or else the first of them; null when none has. */
        Face faceOf(int... character) {
            return first(face -> IntStream.of(character).allMatch(face::shows))
                    .or(() -> first(face -> face.shows(character[0])))
                    .orElse(null);
        }

        private Optional<Face> first(Predicate<Face> does) {
            return faces.stream().map(Supplier::get).filter(does).findFirst();
        }
    }
}
