package org.prikbord.model.kudos;

import java.util.Locale;
import java.util.Map;

/**
 * A value of the company as pages show one.
 *
 * @param colour the key of a {@link ValueColour}
 * @param inUse whether it is offered to who gives thanks
 * @param wording which of the names are the present ones
 * @param wordings names by language, by wording
 */
public record ValueView(
        String key,
        String icon,
        String colour,
        boolean inUse,
        int wording,
        Map<Integer, Map<String, String>> wordings,
        int version) {
    public ValueView {
        wordings = Map.copyOf(wordings);
    }

    /** The name in that language, else in English, else the key. */
    public String name(Locale locale) {
        return name(wording, locale);
    }

    /** The same as it was called by that wording. */
    public String name(int then, Locale locale) {
        return nameIn(wordings.getOrDefault(then, names()), locale, key);
    }

    /** The present names, by language. */
    public Map<String, String> names() {
        return wordings.getOrDefault(wording, Map.of());
    }

    /** Of these names that in a language, else the one in English, else the other thing. */
    public static String nameIn(Map<String, String> names, Locale locale, String otherwise) {
        return names.getOrDefault(locale.getLanguage(), names.getOrDefault(CompanyValue.FIRST_LANGUAGE, otherwise));
    }
}
