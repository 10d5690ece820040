package org.prikbord.model.person;

import org.prikbord.model.base.Text;

/** LIKE patterns (escape <code>!</code>) over folded names. */
public final class SearchPattern {
    private SearchPattern() {}

    /** Matches names with a space before every word. */
    public static String wordStartingWith(String typed) {
        return "% " + escaped(typed) + "%";
    }

    /** What was typed, folded, with nothing in it that LIKE takes for more than itself. */
    public static String escaped(String typed) {
        return Text.folded(Text.storable(typed))
                .strip()
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
