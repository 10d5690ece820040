package org.prikbord.model.base;

/** The person is known and may not do this. */
public class NotAllowed extends RuleBroken {
    public NotAllowed() {
        super("notAllowed");
    }

    /** With a sentence that says more, see {@link RuleBroken}. */
    protected NotAllowed(String key, Object... args) {
        super(key, args);
    }
}
