package org.prikbord.model.base;

/** Nobody is signed in. */
public class NotSignedIn extends RuleBroken {
    public NotSignedIn() {
        super("notSignedIn");
    }
}
