package org.prikbord.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.Settings;

/**
 * The roles that the server's groups give: by the rules <code>group:NAME</code> of the configuration, or because the
 * server binds a group to the declared role <code>prikbord-sponsor</code> and so on.
 */
@ApplicationScoped
public class Groups {
    private static final String RULE = "group:";
    private static final String DECLARED = "prikbord-";

    private final Settings settings;

    /** A field: WildFly brings Jakarta Security to an application that has it in a field, and only then. */
    @Inject
    private SecurityContext security;

    protected Groups() {
        this(null);
    }

    @Inject
    public Groups(Settings settings) {
        this.settings = settings;
    }

    /** The roles of whoever the server has authenticated in this request. */
    public Set<Role> roles(HttpServletRequest request) {
        // not every server maps a group to a role of the same name: then the group is among the principals
        Set<String> names = security.getPrincipalsByType(Principal.class).stream()
                .map(Principal::getName)
                // whoever is called like a group is not in it by that
                .filter(name -> !name.equals(request.getRemoteUser()))
                .collect(Collectors.toSet());
        return roles(settings.roleRules(), request, names);
    }

    private static Set<Role> roles(Map<Role, List<String>> rules, HttpServletRequest request, Set<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rules.forEach((role, list) -> {
            boolean byGroup = list.stream()
                    .filter(rule -> rule.startsWith(RULE))
                    .map(rule -> rule.substring(RULE.length()))
                    .anyMatch(group -> names.contains(group) || request.isUserInRole(group));
            if (byGroup || request.isUserInRole(DECLARED + role.key())) {
                roles.add(role);
            }
        });
        return roles;
    }
}
