package org.prikbord.model.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Set;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;

/**
 * Reads an HR export: people are matched by employee number, made, updated, moved to another team or deactivated, and
 * never deleted; who is not in the file stays as they are. A line that is wrong is skipped and told of.
 */
@ApplicationScoped
public class PeopleImport {
    private static final Set<String> YES = Set.of(
            "", "true", "yes", "y", "1", "ja", "j", "waar", "actief", "active", "oui", "o", "vrai", "actif", "wahr",
            "aktiv");
    private static final Set<String> NO = Set.of(
            "false",
            "no",
            "n",
            "0",
            "nee",
            "onwaar",
            "inactief",
            "inactive",
            "non",
            "faux",
            "inactif",
            "nein",
            "falsch",
            "inaktiv");

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private People people;

    @Inject
    private Teams teams;

    @Inject
    private Settings settings;

    @Inject
    private Outbox outbox;

    @Inject
    private TeamStays stays;

    protected PeopleImport() {}

    public PeopleImport(
            EntityManager em, People people, Teams teams, Settings settings, Outbox outbox, TeamStays stays) {
        this.em = em;
        this.people = people;
        this.teams = teams;
        this.settings = settings;
        this.outbox = outbox;
        this.stays = stays;
    }

    /**
     * Takes the file over in the present transaction.
     *
     * @param actorId who uploaded it, or null for the schedule
     */
    public ImportResult read(byte[] file, Long actorId) {
        HrFile hr = new HrFile(file);
        Staffing staffing = new Staffing(em, people.all(), teams.all());
        for (HrFile.Line line : hr.lines()) {
            try {
                staffing.take(line.number(), record(line), line.get("department"));
            } catch (RuleBroken wrong) {
                String column = wrong.field().orElse("");
                hr.problems()
                        .add(new Problem(line.number(), column, wrong.messageKey(), line.get(column), wrong.args()));
            }
        }
        boolean roles = new RoleRules(settings.roleRules()).apply(staffing.everybody());
        ImportResult result = staffing.result(hr.problems());
        stays.settleAll();
        if (roles || result.changedAnything()) {
            outbox.write(EventType.PEOPLE_IMPORTED, 0, actorId);
        }
        return result;
    }

    private static HrRecord record(HrFile.Line line) {
        return new HrRecord(
                line.get("employeeNumber"),
                line.get("userName"),
                line.get("givenName"),
                line.get("familyName"),
                line.get("email"),
                line.get("title"),
                line.get("managerNumber"),
                line.get("location"),
                line.get("preferredLanguage"),
                isActive(line.get("active")));
    }

    private static boolean isActive(String typed) {
        String value = typed.strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(value) && !NO.contains(value)) {
            throw RuleBroken.at("active", "import.active");
        }
        return YES.contains(value);
    }
}
