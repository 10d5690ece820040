package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Role;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.ImportResult;
import org.prikbord.model.person.People;
import org.prikbord.model.person.PeopleImport;
import org.prikbord.model.person.PersonRow;

/** What an administrator does with people: reading an HR export, looking somebody up, ending somebody's sign-ins. */
@ApplicationScoped
public class PeopleService {
    @Inject
    private PeopleImport peopleImport;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Outbox outbox;

    /** Takes over what the file says; lines that are wrong are skipped and told of. */
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public ImportResult read(byte[] file) {
        return peopleImport.read(file, currentPerson.required().personId());
    }

    /** People by family name, of whose name or team a word starts with what was typed. */
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public List<PersonRow> table(String typed, int first, int limit) {
        return people.table(typed, first, limit);
    }

    /** How many {@link #table} has. */
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public int tableSize(String typed) {
        return people.tableSize(typed);
    }

    /** Ends every sign-in of that person, on every device. */
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public void signOutEverywhere(long personId) {
        people.get(personId).signOutEverywhere();
        outbox.write(
                EventType.PERSON_CHANGED, personId, currentPerson.required().personId());
    }
}
