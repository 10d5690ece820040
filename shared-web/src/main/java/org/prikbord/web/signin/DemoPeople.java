package org.prikbord.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.Settings;
import org.prikbord.model.person.PersonView;

/** Whom a visitor of the demo can sign in as. */
@ApplicationScoped
public class DemoPeople {
    @Inject
    private Settings settings;

    @Inject
    private Identities identities;

    /** Some people who have a role. */
    public record Some(Role role, List<PersonView> people) {
        /** The role's key, for its text. */
        public String key() {
            return role.key();
        }
    }

    /** A few people for each of the roles; nobody outside the demo. */
    public List<Some> list(List<Role> roles) {
        if (!settings.demo()) {
            return List.of();
        }
        return roles.stream()
                .map(role -> new Some(role, identities.some(role)))
                .filter(some -> !some.people().isEmpty())
                .toList();
    }
}
