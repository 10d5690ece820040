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

/** The roles that the server's groups give, by the rules <code>group:NAME</code> of the configuration. */
@ApplicationScoped
public class Groups {
    private static final String RULE = "group:";

    private final Settings settings;
    private final SecurityContext security;

    protected Groups() {
        this(null, null);
    }

    @Inject
    public Groups(Settings settings, SecurityContext security) {
        this.settings = settings;
        this.security = security;
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
        rules.forEach((role, list) -> list.stream()
                .filter(rule -> rule.startsWith(RULE))
                .map(rule -> rule.substring(RULE.length()))
                .filter(group -> names.contains(group) || request.isUserInRole(group))
                .forEach(group -> roles.add(role)));
        return roles;
    }
}
