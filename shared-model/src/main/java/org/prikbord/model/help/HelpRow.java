package org.prikbord.model.help;

import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Writer;

/**
 * A question that is or was urgent, as the list of all of them shows it.
 *
 * @param solved whether an answer helped
 */
public record HelpRow(HelpView call, PersonView author, PersonView writer, String text, boolean solved) {
    /** As queries make one. */
    public HelpRow(HelpCall call, PersonView author, Writer writer, String text, boolean solved) {
        this(call.view(), author, Writer.view(writer), text, solved);
    }
}
