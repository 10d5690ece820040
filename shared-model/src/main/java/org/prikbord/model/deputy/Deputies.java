package org.prikbord.model.deputy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditEntry;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.post.Post;

/** Who may post in whose name. The trail tells of each that is named, of each that is no more, and of each such post. */
@ApplicationScoped
public class Deputies {
    /** Payload of an event: somebody may from now on. */
    public static final String NAMED = "named";

    /** Payload of an event: somebody may not any more. */
    public static final String ENDED = "ended";

    private static final String VIEW = "select " + PersonView.row("p", "t")
            + " from Deputy d join d.%s p join p.team t where d.%s.id = :person%s"
            + " order by p.givenName, p.familyName, p.id";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected Deputies() {}

    public Deputies(EntityManager em, Audit audit, Outbox outbox, Clock clock) {
        this.em = em;
        this.people = new People(em);
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Lets somebody else post in that person's name; a broken rule for oneself and for who has left. */
    public void name(Person principal, Person deputy) {
        if (principal.isSameAs(deputy) || !deputy.isActive()) {
            throw RuleBroken.at("to", "deputy.none", deputy.displayName());
        }
        boolean changed = InsertOnce.insert(
                em,
                "insert into deputy (principal_id, deputy_id, since) values (?, ?, ?)",
                principal.id(),
                deputy.id(),
                clock.instant());
        if (changed) {
            tell(principal, deputy, AuditAct.DEPUTY_NAMED, NAMED);
        }
    }

    /** Lets them no more, at once: what is just being posted is waited for. Nothing happens to who could not anyway. */
    public void end(Person principal, Person deputy) {
        boolean changed = em.createQuery("delete from Deputy d where d.principal = :principal and d.deputy = :deputy")
                        .setParameter("principal", principal)
                        .setParameter("deputy", deputy)
                        .executeUpdate()
                > 0;
        if (changed) {
            tell(principal, deputy, AuditAct.DEPUTY_ENDED, ENDED);
        }
    }

    private void tell(Person principal, Person deputy, AuditAct act, String what) {
        audit.write(principal, new AuditEntry.Done(act, null, null, deputy.displayName(), ""));
        outbox.write(EventType.DEPUTY_CHANGED, deputy.id(), principal.id(), what);
    }

    /** Who may post in that person's name, by name; whoever has left meanwhile is among them, for they may come back. */
    public List<PersonView> of(long principal) {
        return views("deputy", "principal", "", principal);
    }

    /** In whose name that person may post, by name. */
    public List<PersonView> principalsOf(long deputy) {
        return views("principal", "deputy", " and p.active = true", deputy);
    }

    private List<PersonView> views(String wanted, String known, String only, long id) {
        return em.createQuery(VIEW.formatted(wanted, known, only), PersonView.class)
                .setParameter("person", id)
                .getResultList();
    }

    /** Whether a post was written by that person in somebody else's name, and they still may write so. */
    public boolean mayStillWrite(Post post, Person person) {
        return post.writtenBy().filter(person::isSameAs).isPresent()
                && permission(post.author().userName(), person).isPresent();
    }

    /**
     * Under whose name a post of that writer stands, which stays allowed until this transaction ends.
     *
     * @param inNameOf the user name; null for the writer's own
     * @throws NotInTheirName when that person does not let them
     */
    public Person author(Person writer, String inNameOf) {
        if (inNameOf == null) {
            return writer;
        }
        return permission(inNameOf, writer)
                .map(id -> em.find(Deputy.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(Deputy::principal)
                .orElseThrow(() -> new NotInTheirName(
                        people.findByUserName(inNameOf).map(Person::displayName).orElse(inNameOf)));
    }

    /** The id of what lets the deputy post in that name; empty where nothing does. */
    private Optional<Long> permission(String principal, Person deputy) {
        return em.createQuery(
                        "select d.id from Deputy d join d.principal p where p.userName = :name and p.active = true"
                                + " and d.deputy = :deputy",
                        Long.class)
                .setParameter("name", principal)
                .setParameter("deputy", deputy)
                .getResultStream()
                .findFirst();
    }

    /** Has the author of a post told that somebody wrote it in their name; to be called for each. */
    public void tellOf(Post post, Person writer) {
        Subject subject = new Subject(ContentKind.POST, post.id());
        audit.write(
                writer,
                new AuditEntry.Done(
                        AuditAct.POSTED_FOR, subject, null, post.author().displayName(), ""));
        outbox.write(EventType.POSTED_FOR, post.id(), writer.id());
    }
}
