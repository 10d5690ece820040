package org.prikbord.model.person;

import java.util.Locale;

/** A person as pages show one beside what they wrote. */
public record PersonView(long id, String userName, String givenName, String familyName, String team) {
    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }

    /** The first letters of the given name and of the last word of the family name. */
    public String initials() {
        String[] words = familyName.strip().split("\\s+");
        return (first(givenName.strip()) + first(words[words.length - 1])).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0)));
    }
}
