package org.prikbord.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.prikbord.model.person.PersonView;

/** What people are called in the language of this request: only who stands in the place of nobody depends on it. */
@RequestScoped
public class Names {
    private final Texts texts;

    protected Names() {
        this(null);
    }

    @Inject
    public Names(Texts texts) {
        this.texts = texts;
    }

    /** Given and family name, or "a colleague". */
    public String of(PersonView person) {
        return person.isNobody() ? texts.get("person.colleague") : person.name();
    }

    /** The team, or that there is no name. */
    public String team(PersonView person) {
        return person.isNobody() ? texts.get("person.colleague.team") : person.team();
    }
}
