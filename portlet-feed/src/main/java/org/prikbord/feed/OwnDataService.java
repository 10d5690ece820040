package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.file.VideoStore;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditEntry;
import org.prikbord.model.owndata.OwnData;
import org.prikbord.model.owndata.Piece;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** What the person who asks takes along of themselves, and of nobody else. */
@ApplicationScoped
public class OwnDataService {
    @Inject
    private OwnData data;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private VideoStore store;

    @Inject
    private NewTransaction transaction;

    @Inject
    private CurrentPerson currentPerson;

    /** When the person may take it along again; empty when they may now. */
    @Allowed
    @Transactional
    public Optional<Instant> next() {
        return data.next(me());
    }

    /** Begins: leaves a line in the trail, and gives what the HR system says. A broken rule for who comes too often. */
    @Allowed
    @Transactional
    public Map<String, Object> take() {
        Person person = people.get(currentPerson.required());
        data.take(person.id());
        audit.write(person, new AuditEntry.Done(AuditAct.DATA_TAKEN, null, null, "", ""));
        return profile(person);
    }

    private static Map<String, Object> profile(Person person) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("userName", person.userName());
        profile.put("name", person.displayName());
        profile.put("employeeNumber", person.employeeNumber());
        profile.put("email", person.email());
        profile.put("team", person.team().name());
        profile.put("title", person.title());
        profile.put("manager", person.managerNumber());
        profile.put("location", person.location());
        profile.put("language", person.language());
        profile.put(
                "roles",
                new TreeSet<>(person.roles().stream().map(role -> role.key()).toList()));
        return profile;
    }

    /** The next rows of a piece, after that key; what has a name in each language, in that one. */
    @Allowed
    @Transactional
    public List<OwnData.Row> rows(Piece piece, String language, long after) {
        return data.rows(piece, me(), language, after);
    }

    /** The next pictures, after that id. */
    @Allowed
    @Transactional
    public List<OwnData.Image> images(long after) {
        return data.images(me(), after);
    }

    /** The next files and videos, after that id. */
    @Allowed
    @Transactional
    public List<OwnData.Brought> files(long after) {
        return data.files(me(), after);
    }

    /** Writes one that {@link #files} gave to the person. */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void write(OwnData.Brought file, OutputStream out) throws IOException {
        if (file.video() == null) {
            out.write(transaction.call(() -> data.bytes(file)));
        } else {
            store.write(file.video(), 0, file.size(), out);
        }
    }

    private long me() {
        return currentPerson.required().personId();
    }
}
