package org.prikbord.model.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.SearchPattern;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamStays;

/** The circles, and who is in them. Whoever changes who is in one has locked it before. */
@ApplicationScoped
public class Circles {
    private static final String PERSON = PersonView.row("p", "o");

    private static final String VIEW =
            "select new org.prikbord.model.circle.CircleView(c.teamId, t.name, c.access, c.about,"
                    + " (select count(m) from Membership m, Person a where m.teamId = c.teamId and a.id = m.personId"
                    + " and a.active = true),"
                    + " (select k.keeper from Membership k where k.teamId = c.teamId and k.personId = :reader),"
                    + " (select count(r) from JoinRequest r where r.teamId = c.teamId and r.personId = :reader), c.version)"
                    + " from Circle c join c.team t where (c.access <> :hidden or exists (select 1 from Membership i"
                    + " where i.teamId = c.teamId and i.personId = :reader))";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private TeamStays stays;

    protected Circles() {}

    public Circles(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
        this.stays = new TeamStays(em, clock);
    }

    /** Makes a circle, of which the maker is the first member and keeper. Gives its id. */
    public long make(Person maker, String name, Access access, String about) {
        Team team = Team.circle(name);
        em.persist(team);
        em.persist(new Circle(team, access, about, clock));
        em.flush();
        add(team.id(), maker.id(), true);
        return team.id();
    }

    /** Changes what a locked circle is; see {@link Circle#edit}. */
    public void edit(Circle circle, String name, Access access, String about, int basedOn) {
        circle.edit(name, access, about, basedOn);
        // the name is its team's: the circle would not see that it changed
        em.lock(circle, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** The circle with nobody else changing it until the transaction ends. */
    public Circle getLocked(long id) {
        return Optional.ofNullable(em.find(Circle.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    public Optional<Circle> find(long id) {
        return Optional.ofNullable(em.find(Circle.class, id));
    }

    /** One circle as that person sees it; empty for a hidden one that they are not in. */
    public Optional<CircleView> view(long id, long readerId) {
        return em.createQuery(VIEW + " and c.teamId = :id", CircleView.class)
                .setParameter("reader", readerId)
                .setParameter("hidden", Access.HIDDEN)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The circles that somebody is in, by name. */
    public List<CircleView> of(long readerId) {
        return em.createQuery(
                        VIEW
                                + " and exists (select 1 from Membership n where n.teamId = c.teamId and n.personId = :reader)"
                                + " order by t.searchName, c.teamId",
                        CircleView.class)
                .setParameter("reader", readerId)
                .setParameter("hidden", Access.HIDDEN)
                .getResultList();
    }

    /** Circles that somebody could be in and is not, by name: those of whose name a word starts with what was typed. */
    public List<CircleView> others(long readerId, String typed, int limit) {
        return em.createQuery(
                        VIEW + " and c.access <> :hidden and concat(' ', t.searchName) like :pattern escape '!'"
                                + " and not exists (select 1 from Membership n where n.teamId = c.teamId"
                                + " and n.personId = :reader) order by t.searchName, c.teamId",
                        CircleView.class)
                .setParameter("reader", readerId)
                .setParameter("hidden", Access.HIDDEN)
                .setParameter("pattern", SearchPattern.wordStartingWith(typed))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Active people in it, keepers first, then by name. */
    public List<CircleMember> members(long id) {
        return em.createQuery(
                        "select new org.prikbord.model.circle.CircleMember(" + PERSON + ", m.keeper) from Membership m,"
                                + " Person p join p.team o where m.teamId = :id and p.id = m.personId and p.active = true"
                                + " order by m.keeper desc, p.givenName, p.familyName, p.id",
                        CircleMember.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Active people who ask to be in it, longest first. */
    public List<CircleMember> requests(long id) {
        return em.createQuery(
                        "select new org.prikbord.model.circle.CircleMember(" + PERSON + ", false) from JoinRequest r,"
                                + " Person p join p.team o where r.teamId = :id and p.id = r.personId and p.active = true"
                                + " order by r.askedAt, p.id",
                        CircleMember.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Active people who keep it. */
    public List<Person> keepers(long id) {
        return em.createQuery(
                        "select p from Membership m, Person p where m.teamId = :id and p.id = m.personId"
                                + " and m.keeper = true and p.active = true order by p.id",
                        Person.class)
                .setParameter("id", id)
                .getResultList();
    }

    public boolean isMember(long id, long personId) {
        return membership(id, personId).isPresent();
    }

    public boolean isKeeper(long id, long personId) {
        return membership(id, personId).filter(Membership::isKeeper).isPresent();
    }

    private Optional<Membership> membership(long id, long personId) {
        return Optional.ofNullable(em.find(Membership.class, new Membership.Key(personId, id)));
    }

    /** Takes somebody in, whom nobody has to ask for any more. Gives whether that changed anything. */
    public boolean add(long id, long personId, boolean keeper) {
        withdraw(id, personId);
        boolean added = InsertOnce.insert(
                em, "insert into circle_member (person_id, team_id, keeper) values (?, ?, ?)", personId, id, keeper);
        stays.settle(personId);
        return added;
    }

    /** Makes a member one who keeps it; {@link NotFound} for who is not in it. */
    public void keep(long id, long personId) {
        membership(id, personId).orElseThrow(NotFound::new).keep();
    }

    /** Takes somebody out; a broken rule for the last who keeps it, as long as others are in it. */
    public boolean remove(long id, long personId) {
        Optional<Membership> membership = membership(id, personId);
        if (membership.isEmpty()) {
            return false;
        }
        boolean last = membership.get().isKeeper() && keepers(id).stream().allMatch(keeper -> keeper.id() == personId);
        if (last && members(id).stream().anyMatch(member -> member.person().id() != personId)) {
            throw new RuleBroken("circle.lastKeeper");
        }
        em.remove(membership.get());
        stays.settle(personId);
        return true;
    }

    /** Asks to be in it. Gives whether that changed anything. */
    public boolean ask(long id, long personId) {
        return InsertOnce.insert(
                em,
                "insert into circle_request (person_id, team_id, asked_at) values (?, ?, ?)",
                personId,
                id,
                clock.instant());
    }

    /** Takes back that somebody asked, or says no to it. Gives whether that changed anything. */
    public boolean withdraw(long id, long personId) {
        return em.createQuery("delete from JoinRequest r where r.teamId = :id and r.personId = :person")
                        .setParameter("id", id)
                        .setParameter("person", personId)
                        .executeUpdate()
                > 0;
    }
}
