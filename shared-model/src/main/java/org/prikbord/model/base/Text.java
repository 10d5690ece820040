package org.prikbord.model.base;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Rules for what people type. Text is kept as typed, but for what no database and no page can carry. */
public final class Text {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Text() {}

    /** The text, when it says something and fits; otherwise a broken rule at the field. */
    public static String required(String field, String typed, int max) {
        String text = optional(field, typed, max);
        if (text.isBlank()) {
            throw RuleBroken.at(field, "text.empty");
        }
        return text;
    }

    /** The text, or an empty one for null, when it fits; otherwise a broken rule at the field. */
    public static String optional(String field, String typed, int max) {
        String text = storable(typed);
        if (text.length() > max) {
            throw RuleBroken.at(field, "text.tooLong", max, text.length());
        }
        return text;
    }

    /** The text, when it is long enough to explain something and fits. */
    public static String explained(String field, String typed, int min, int max) {
        String text = required(field, typed, max);
        if (text.strip().length() < min) {
            throw RuleBroken.at(field, "text.tooShort", min);
        }
        return text;
    }

    /** Without NUL and halves of surrogate pairs, which PostgreSQL refuses, and with line feeds as line ends. */
    public static String storable(String typed) {
        if (typed == null) {
            return "";
        }
        if (isStorable(typed)) {
            return typed;
        }
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().filter(c -> c != 0).forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            kept.appendCodePoint(half ? 0xFFFD : c);
        });
        return kept.toString();
    }

    private static boolean isStorable(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == 0 || c == '\r' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** What a file says: in UTF-8 or, when it is not, in Windows-1252; without a byte order mark. */
    public static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Lower case and without accents, for finding names whichever way they are typed. */
    public static String folded(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace("æ", "ae")
                .replace('ı', 'i');
    }

    /** At most so many characters, cut between characters and with an ellipsis. */
    public static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }
}
