package org.prikbord.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.kudos.Rings;
import org.prikbord.model.person.PersonView;

/** Who thanks whom in a ring, for moderators' eyes only. */
@ApplicationScoped
public class RingService {
    @Inject
    private Rings rings;

    /** The rings of the last 30 days. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public List<List<PersonView>> lately() {
        return rings.lately();
    }
}
