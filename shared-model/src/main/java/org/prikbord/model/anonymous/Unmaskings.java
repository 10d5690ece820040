package org.prikbord.model.anonymous;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditEntry;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.HouseRule;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/**
 * The one way to learn whose an idea without a name is. Each step writes the trail in the caller's transaction: what
 * could not be written is not shown.
 */
@ApplicationScoped
public class Unmaskings {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private AnonymousIdeas anonymous;

    @Inject
    private Ideas ideas;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected Unmaskings() {}

    public Unmaskings(
            EntityManager em,
            AnonymousIdeas anonymous,
            Ideas ideas,
            People people,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.em = em;
        this.anonymous = anonymous;
        this.ideas = ideas;
        this.people = people;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Communications asks for the name; gives the id of the request. */
    public long ask(Person asker, long ideaId, HouseRule rule, String reason) {
        Idea idea = ideas.getLocked(ideaId);
        requireOther(ideaId, asker);
        Unmasking asked = new Unmasking(idea, asker, rule, reason, clock);
        if (of(ideaId).stream().anyMatch(UnmaskingView::isOpen)) {
            throw new RuleBroken("unmasking.open");
        }
        em.persist(asked);
        write(asker, AuditAct.NAME_ASKED, asked, reason);
        return asked.id();
    }

    /** Another moderator grants or refuses it; who is granted it tells the author. */
    public void decide(Person moderator, long id, boolean grant, String answer) {
        Unmasking asked = Optional.ofNullable(em.find(Unmasking.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
        requireOther(asked.idea().id(), moderator);
        asked.decide(moderator, grant, answer, clock);
        write(moderator, grant ? AuditAct.NAME_GRANTED : AuditAct.NAME_REFUSED, asked, answer);
        if (grant) {
            outbox.write(EventType.UNMASKED, id, moderator.id());
        }
    }

    /** Nobody asks for, or decides on, their own name. */
    private void requireOther(long ideaId, Person moderator) {
        if (anonymous.isBy(ideaId, moderator.id())) {
            throw new RuleBroken("unmasking.yours");
        }
    }

    /** Who it was, for one of the two and for a day; empty when it was sealed with another secret. */
    public Optional<PersonView> look(Person moderator, long id) {
        Unmasking granted = find(id).orElseThrow(NotFound::new);
        granted.requireSight(moderator, clock);
        write(moderator, AuditAct.NAME_SEEN, granted, "");
        em.flush();
        return anonymous.author(granted.idea().id()).flatMap(people::find).map(Person::view);
    }

    private void write(Person actor, AuditAct act, Unmasking about, String words) {
        Idea idea = about.idea();
        Subject subject = new Subject(ContentKind.IDEA, idea.id());
        audit.write(actor, new AuditEntry.Done(act, subject, about.rule().key(), idea.title(), words));
    }

    public Optional<Unmasking> find(long id) {
        return Optional.ofNullable(em.find(Unmasking.class, id));
    }

    /** What was asked about an idea, the latest first. */
    public List<UnmaskingView> of(long ideaId) {
        return em.createQuery(
                        "select u from Unmasking u join fetch u.askedBy a join fetch a.team left join fetch u.decidedBy d"
                                + " left join fetch d.team where u.idea.id = :idea order by u.id desc",
                        Unmasking.class)
                .setParameter("idea", ideaId)
                .getResultStream()
                .map(asked -> UnmaskingView.of(asked, clock))
                .toList();
    }
}
