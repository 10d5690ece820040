package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.feed.DeputyService;
import org.prikbord.model.person.PersonView;

/** <code>deputies.xhtml</code>: who may post in the person's name, and in whose name the person may. */
@Named
@RequestScoped
public class DeputiesPage {
    @Inject
    private DeputyService service;

    private List<PersonView> deputies = List.of();
    private List<PersonView> principals = List.of();

    /** Reads both. */
    public void load() {
        deputies = service.mine();
        principals = service.principals();
    }

    public List<PersonView> getDeputies() {
        return deputies;
    }

    public List<PersonView> getPrincipals() {
        return principals;
    }
}
