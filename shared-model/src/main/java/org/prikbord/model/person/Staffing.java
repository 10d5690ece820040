package org.prikbord.model.person;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.prikbord.model.base.RuleBroken;

/** Everybody, while an HR export is taken over line by line. */
final class Staffing {
    private final EntityManager em;
    private final Map<String, Person> byNumber = new HashMap<>();
    private final Map<String, Person> byUserName = new HashMap<>();
    private final Map<String, Team> byTeamName = new HashMap<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final Set<String> freed = new HashSet<>();
    private int created;
    private int updated;
    private int moved;
    private int deactivated;
    private int unchanged;

    Staffing(EntityManager em, List<Person> everybody, List<Team> teams) {
        this.em = em;
        everybody.forEach(person -> {
            byNumber.put(person.employeeNumber(), person);
            byUserName.put(person.userName(), person);
        });
        teams.forEach(team -> byTeamName.put(team.name(), team));
    }

    /** Makes or changes one person; a broken rule leaves everything as it was. */
    void take(int line, HrRecord hr, String department) {
        Person known = byNumber.get(hr.employeeNumber());
        Person namesake = byUserName.get(hr.userName());
        if (namesake != null && namesake != known) {
            throw RuleBroken.at("userName", "import.userNameTaken", namesake.employeeNumber());
        }
        Team team = team(department);
        Integer before = lineOf.putIfAbsent(hr.employeeNumber(), line);
        if (before != null) {
            throw RuleBroken.at("employeeNumber", "import.twice", before);
        }
        // the database has to see that a user name is free before it is given to somebody else
        if (freed.remove(hr.userName())) {
            em.flush();
        }
        if (known == null) {
            make(hr, team);
        } else {
            change(known, hr, team);
        }
    }

    private Team team(String name) {
        Team known = byTeamName.get(name.strip());
        if (known != null) {
            return known;
        }
        boolean shop =
                name.strip().toLowerCase(Locale.ROOT).matches("(store|shop|winkel|filiaal|magasin|filiale)\\b.*");
        Team team;
        try {
            team = new Team(name.strip(), shop ? TeamKind.SHOP : TeamKind.DEPARTMENT);
        } catch (RuleBroken wrong) {
            throw RuleBroken.at(
                    "department",
                    wrong.messageKey().substring("rule.".length()),
                    wrong.args().toArray());
        }
        em.persist(team);
        byTeamName.put(team.name(), team);
        return team;
    }

    private void make(HrRecord hr, Team team) {
        Person person = new Person(hr, team);
        em.persist(person);
        byNumber.put(person.employeeNumber(), person);
        byUserName.put(person.userName(), person);
        created++;
    }

    private void change(Person person, HrRecord hr, Team team) {
        boolean same = person.isAs(hr);
        boolean stays = person.team().id().equals(team.id());
        if (same && stays) {
            unchanged++;
            return;
        }
        count(person.isActive() && !hr.active(), stays);
        String oldName = person.userName();
        person.update(hr, team);
        if (!oldName.equals(hr.userName())) {
            byUserName.remove(oldName);
            freed.add(oldName);
            byUserName.put(hr.userName(), person);
        }
    }

    private void count(boolean leaves, boolean stays) {
        if (leaves) {
            deactivated++;
        } else if (!stays) {
            moved++;
        } else {
            updated++;
        }
    }

    Collection<Person> everybody() {
        return byNumber.values();
    }

    ImportResult result(List<Problem> problems) {
        return new ImportResult(
                created,
                updated,
                moved,
                deactivated,
                unchanged,
                problems.stream()
                        .sorted(java.util.Comparator.comparing(Problem::line))
                        .toList());
    }
}
