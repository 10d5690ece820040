package org.prikbord.kudos.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.kudos.ReceiverService;
import org.prikbord.web.api.JsonText;

/** <code>give.xhtml</code>: saying thanks, made for a phone; <code>?to=</code> names whom, when one comes from a person. */
@Named
@RequestScoped
public class GiveKudosPage {
    @Inject
    private ReceiverService receivers;

    @Inject
    private Notes writer;

    private String to;
    private String chosen = "[]";

    /** Begins a note to whom the address names, if such a person or team can be thanked. */
    public void begin() {
        if (to != null && !to.isBlank()) {
            chosen = JsonText.of(receivers.named(List.of(to)));
        }
    }

    /** Who is chosen already, as the script knows people and teams. */
    public String getChosen() {
        return chosen;
    }

    public List<Notes.Value> getValues() {
        return writer.values();
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
