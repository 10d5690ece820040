package org.prikbord.kudos.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.kudos.RingService;
import org.prikbord.model.kudos.Rings;
import org.prikbord.model.person.PersonView;

/** <code>rings.xhtml</code>: who thanks each other again and again, for communications to look at. */
@Named
@RequestScoped
public class RingsPage {
    @Inject
    private RingService service;

    private List<List<PersonView>> rings;

    /** Refused to whoever is not of communications. */
    public void load() {
        rings = service.lately();
    }

    public List<List<PersonView>> getRings() {
        return rings;
    }

    /** How often each thanked the next. */
    public int getOften() {
        return Rings.OFTEN;
    }
}
