package org.prikbord.run;

/** Why the run command cannot start, as one sentence for the person who typed it. */
public final class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do about it */
    public CannotStart(String sentence) {
        super(sentence);
    }

    /** @param sentence what is wrong and what to do about it */
    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
