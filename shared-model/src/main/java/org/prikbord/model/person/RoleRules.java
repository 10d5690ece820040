package org.prikbord.model.person;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.prikbord.model.base.Role;

/**
 * Who gets which role, by the rules of the configuration: <code>team:NAME</code> for everybody in a team,
 * <code>manager:NAME</code> for whom most people of a team have as their manager, <code>person:USERNAME</code>, and
 * <code>group:NAME</code> for a group that the server's sign-in names. Names are compared without regard to case.
 */
public final class RoleRules {
    private final Map<Role, List<String>> rules;

    public RoleRules(Map<Role, List<String>> rules) {
        this.rules = Map.copyOf(rules);
    }

    /** Gives every one of these people the roles that the rules give them; tells whether that changed anything. */
    public boolean apply(Collection<Person> everybody) {
        Set<String> managing = managers(everybody);
        boolean changed = false;
        for (Person person : everybody) {
            Set<String> names = new HashSet<>();
            names.add(folded("team:" + person.team().name()));
            names.add(folded("person:" + person.userName()));
            managing.stream()
                    .filter(entry -> entry.startsWith(person.employeeNumber() + "\n"))
                    .forEach(entry -> names.add(entry.substring(entry.indexOf('\n') + 1)));
            changed |= person.giveRoles(matching(names));
        }
        return changed;
    }

    private Set<Role> matching(Set<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rules.forEach((role, wanted) -> {
            if (wanted.stream().map(RoleRules::folded).anyMatch(names::contains)) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** EMPLOYEE_NUMBER, a line feed and manager:TEAM, for each team that has somebody as its manager. */
    private static Set<String> managers(Collection<Person> everybody) {
        Map<String, Map<String, Integer>> votes = new HashMap<>();
        everybody.stream()
                .filter(Person::isActive)
                .forEach(person -> person.managerNumber()
                        .ifPresent(
                                manager -> votes.computeIfAbsent(person.team().name(), team -> new HashMap<>())
                                        .merge(manager, 1, Integer::sum)));
        Set<String> managing = new HashSet<>();
        votes.forEach((team, managers) -> {
            int most = managers.values().stream().max(Integer::compare).orElse(0);
            managers.forEach((manager, count) -> {
                if (Objects.equals(count, most)) {
                    managing.add(manager + "\n" + folded("manager:" + team));
                }
            });
        });
        return managing;
    }

    private static String folded(String rule) {
        return rule.strip().toLowerCase(Locale.ROOT);
    }
}
