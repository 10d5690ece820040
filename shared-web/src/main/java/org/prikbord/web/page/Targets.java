package org.prikbord.web.page;

import java.util.regex.Pattern;

/** Where a page may send somebody on to: somewhere on this server, never to a stranger. */
public final class Targets {
    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");
    private static final int LONGEST = 2_000;

    private Targets() {}

    /** The target, when it is a path of this server; else the other one. */
    public static String safe(String target, String otherwise) {
        boolean here = target != null
                && target.length() <= LONGEST
                && HERE.matcher(target).matches();
        return here ? target : otherwise;
    }
}
