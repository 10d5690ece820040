package org.prikbord.model.base;

/** The person is known and may not do this. */
public class NotAllowed extends RuleBroken {
    public NotAllowed() {
        super("notAllowed");
    }
}
