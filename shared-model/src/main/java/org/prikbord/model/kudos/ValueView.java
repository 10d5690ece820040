package org.prikbord.model.kudos;

import java.util.Locale;
import java.util.Map;

/** A value of the company as pages show one. */
public record ValueView(String key, String icon, Map<String, String> names) {
    public ValueView {
        names = Map.copyOf(names);
    }

    /** The name in that language, else in English, else the key. */
    public String name(Locale locale) {
        return names.getOrDefault(locale.getLanguage(), names.getOrDefault("en", key));
    }
}
