package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.feed.DeputyService;
import org.prikbord.model.person.PersonView;
import org.prikbord.web.api.Download;

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

    /** Where the API has somebody who may: user names of other systems have anything in them. */
    public String placeOf(PersonView deputy) {
        return "/feed/api/deputies/" + Download.encoded(deputy.userName());
    }

    public List<PersonView> getPrincipals() {
        return principals;
    }
}
