package org.prikbord.kudos.keepsake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A line of text as it can be shown: what no face has is left out rather than shown as a box, and so are signs that
 * only command, such as those that turn what follows round.
 *
 * @param faces one for each char of the text
 */
record Spelling(String text, List<Face> faces) {
    /** What people see as one character, accents and joined emoji included. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** More accents than that on one letter are no language, and would cover the lines above. */
    private static final int MOST_SIGNS = 5;

    Spelling {
        faces = List.copyOf(faces);
    }

    static Spelling of(String line, Typefaces.Style style) {
        StringBuilder text = new StringBuilder();
        List<Face> faces = new ArrayList<>();
        Matcher characters = CHARACTER.matcher(Normalizer.normalize(line, Normalizer.Form.NFC));
        while (characters.find()) {
            String spaced = spaced(characters.group());
            Face face = isCommand(spaced.codePointAt(0)) ? null : style.faceOf(shown(spaced));
            boolean secondSpace = " ".equals(spaced) && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
            if (face != null && !secondSpace) {
                IntStream.of(shown(spaced)).filter(face::shows).forEach(text::appendCodePoint);
                while (faces.size() < text.length()) {
                    faces.add(face);
                }
            }
        }
        return new Spelling(text.toString(), faces);
    }

    private static int[] shown(String character) {
        return character
                .codePoints()
                .filter(sign -> !isCommand(sign))
                .limit(MOST_SIGNS)
                .toArray();
    }

    /** One kind of space that breaks lines and one that does not; fonts lack some of the others. */
    private static String spaced(String character) {
        int sign = character.codePointAt(0);
        if (sign == 0x00A0 || sign == 0x202F || sign == 0x2007) {
            return "\u00A0";
        }
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) ? " " : character;
    }

    /** Signs without a shape; the two that part and join the letters of a word are needed to spell it. */
    private static boolean isCommand(int sign) {
        boolean joins = sign == 0x200C || sign == 0x200D;
        boolean varies = (sign >= 0xFE00 && sign <= 0xFE0F) || (sign >= 0xE0100 && sign <= 0xE01EF);
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> !joins;
            default -> varies;
        };
    }
}
