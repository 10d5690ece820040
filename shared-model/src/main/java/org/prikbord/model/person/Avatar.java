package org.prikbord.model.person;

import java.util.Locale;

/** How a person is shown without a portrait: two letters on a tint. */
public final class Avatar {
    private static final int HUES = 8;

    private Avatar() {}

    /** The first letters of the first and of the last word. */
    public static String initials(String name) {
        String[] words = name == null ? new String[] {""} : name.strip().split("\\s+");
        String last = words.length > 1 ? first(words[words.length - 1]) : "";
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    /** One of eight tints, always the same for the same user name; scripts count it in the same way. */
    public static int hue(String userName) {
        return userName == null ? 0 : userName.chars().sum() % HUES;
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}
