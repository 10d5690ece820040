package org.prikbord.model.deputy;

import org.prikbord.model.base.NotAllowed;

/** That person does not let the writer post in their name, or not any more. */
public class NotInTheirName extends NotAllowed {
    /** @param name of whom; as it was asked for where nobody is called so */
    public NotInTheirName(String name) {
        super("deputy.notAllowed", name);
    }
}
