package org.prikbord.model.health;

/** One thing that the board needs. An application-scoped bean of this type is asked whenever the health is. */
public interface Check {
    /** Its name, in lower case, such as <code>database</code>. */
    String name();

    /** Whether no request can be answered without it, so that requests are better sent to another node. */
    boolean everyRequestNeedsIt();

    /** Looks now. May throw, and may take long: whoever asks bounds the time and takes both for "no". */
    Finding look();
}
