package org.prikbord.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.prikbord.model.person.PersonView;

/** What people are called in the language of this request: only who stands in the place of nobody depends on it: <code>#{names.by(author, writer)}</code>. */
@Named
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

    /** The same, and who wrote in that name; null where nobody else did. */
    public String by(PersonView person, PersonView writer) {
        return writer == null ? of(person) : texts.of("person.writtenBy", of(person), of(writer));
    }

    /** The team, or that there is no name. */
    public String team(PersonView person) {
        return person.isNobody() ? texts.get("person.colleague.team") : person.team();
    }
}
