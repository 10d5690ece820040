package org.prikbord.model.linked;

import java.util.Locale;

/** What a page is, in oEmbed's words. */
public enum LinkKind {
    LINK,
    PHOTO,
    VIDEO,
    /** Something else that plays, such as slides or sound. */
    RICH;

    /** The lower-case name, as stored and as sites say it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
