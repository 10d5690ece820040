package org.prikbord.web.text;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The languages that Prikbord speaks, and which of them somebody gets. */
public final class Languages {
    /** The language of the root bundles, for whoever asks for something else. */
    public static final String DEFAULT = "en";

    /** All of them; the root bundle's language first. */
    public static final List<String> ALL = List.of(DEFAULT, "nl", "fr", "de");

    private Languages() {}

    /** The language of a tag such as <code>nl-BE</code>, when it is one of ours. */
    public static Optional<String> supported(String tag) {
        if (tag == null || tag.isBlank()) {
            return Optional.empty();
        }
        if (ALL.contains(tag)) {
            return Optional.of(tag);
        }
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return ALL.contains(language) ? Optional.of(language) : Optional.empty();
    }

    /**
     * The language to answer in: what the host page asks for (widgets and scripts only), else what the person prefers, else the
     * first that the browser accepts and we speak, else English.
     *
     * @param hostPage the <code>lang</code> of the page that holds the widget, or that the script runs in; or null
     * @param preferred the person's own choice, or null
     * @param accepted the browser's, best first; asked for only where nothing else decides
     */
    public static String choose(String hostPage, String preferred, Supplier<List<Locale>> accepted) {
        return supported(hostPage)
                .or(() -> supported(preferred))
                .or(() -> accepted.get().stream()
                        .map(Locale::getLanguage)
                        .filter(ALL::contains)
                        .findFirst())
                .orElse(DEFAULT);
    }

    /** What the request's Accept-Language says; a browser that says nothing gets nothing guessed from the server. */
    public static List<Locale> accepted(String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> !"*".equals(range.getRange()))
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            return Collections.emptyList();
        }
    }
}
