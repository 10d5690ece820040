package org.prikbord.model.base;

/** There is no such thing, or this person may not know that there is. */
public class NotFound extends RuleBroken {
    public NotFound() {
        super("notFound");
    }
}
