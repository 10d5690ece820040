package org.prikbord.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The language that this request is answered in, chosen once by the first filter. */
@Named
@RequestScoped
public class Language {
    private static final Map<String, Locale> LOCALES =
            Map.of("nl", Locale.forLanguageTag("nl-NL"), "fr", Locale.FRANCE, "de", Locale.GERMANY);

    private String tag = Languages.DEFAULT;

    /** For the filter that chooses, and for a person who has just changed their mind. */
    public void set(String language) {
        this.tag = Languages.supported(language).orElse(Languages.DEFAULT);
    }

    /** The same as {@link #tag()}, for pages. */
    public String getTag() {
        return tag;
    }

    /** The same as {@link #locale()}, for pages. */
    public Locale getLocale() {
        return locale();
    }

    /** Two letters, one of {@link Languages#ALL}. */
    public String tag() {
        return tag;
    }

    /** For dates and numbers: the language with the country that most of its readers here are from. */
    public Locale locale() {
        return LOCALES.getOrDefault(tag, Locale.UK);
    }

    /**
     * What writes a date by this pattern, in which <code>d</code> is the day of the month: <code>1er mars</code>,
     * <code>Freitag, 4. Dezember</code>.
     */
    DateTimeFormatter dates(String pattern) {
        return DayOfMonth.formatter(pattern, locale());
    }
}
