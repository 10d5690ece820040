package org.prikbord.web.text;

/** Plain text within markup that is not made by Faces, which does this by itself. */
public final class Markup {
    private Markup() {}

    /** The same text, safe within elements and quoted attributes of HTML and XML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
