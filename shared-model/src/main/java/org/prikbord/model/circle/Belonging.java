package org.prikbord.model.circle;

import java.util.Locale;

/** What somebody is to a circle. */
public enum Belonging {
    /** Not in it. */
    NONE,
    /** Has asked to be in it. */
    ASKED,
    MEMBER,
    /** A member who says who is in it, and what it is. */
    KEEPER;

    /** The lower-case name, as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the person's own. */
    public boolean isIn() {
        return this == MEMBER || this == KEEPER;
    }
}
