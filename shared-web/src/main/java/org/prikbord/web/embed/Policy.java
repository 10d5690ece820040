package org.prikbord.web.embed;

import java.util.Collection;

/** The content security policies. The pages' one stands in web-fragment.xml too, where PrimeFaces adds its nonce. */
final class Policy {
    static final String HEADER = "Content-Security-Policy";

    /** For what is no document, and would do nothing if it were taken for one. */
    static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** For pages before PrimeFaces has put its own in the place of it; keep equal to web-fragment.xml. */
    static final String PAGE = "default-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline';"
            + " img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'self'; script-src 'self'";

    private Policy() {}

    /** What is added to the policy of a page, so that these origins may show a film in it. */
    static String frames(Collection<String> origins) {
        return origins.isEmpty() ? "" : "; frame-src 'self' " + String.join(" ", origins);
    }

    /** For widgets, which these origins may hold. */
    static String widget(Collection<String> origins) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'self'"
                + (origins.isEmpty() ? "" : " " + String.join(" ", origins));
    }
}
