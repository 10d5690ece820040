package org.prikbord.model.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamKind;

/** What is on top: at most {@link Pin#MOST} posts for everybody and for each team, each until a day. */
@ApplicationScoped
public class Pins {
    private static final String BY = PersonView.row("b", "bt");

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Pins() {}

    public Pins(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** A post on top, before pictures and reactions. */
    record Row(PostRow post, PinView pin) {
        long id() {
            return post.id();
        }
    }

    /**
     * What is on top of the feed, or of what is for a team, as far as it is there for the reader; at most
     * {@link Pin#MOST}, what is for everybody before what is for the reader's teams. One statement.
     *
     * @param team null for the whole feed
     */
    List<Row> on(Long team, Reader reader) {
        Set<Long> places = new HashSet<>(reader.teams());
        if (team == null) {
            places.add(Pin.EVERYBODY);
        } else {
            places.retainAll(Set.of(team));
        }
        if (places.isEmpty()) {
            return List.of();
        }
        TypedQuery<Object[]> query = reader.ask(em.createQuery(
                "select " + PostViews.ROW + ", " + BY + ", n.lastDay" + PostViews.FROM
                        + " join Pin n on n.post = p join n.by b join b.team bt"
                        + " where n.teamId in :places and n.lastDay >= :today and p.hiddenAt is null and "
                        + reader.condition()
                        + " order by case when n.teamId = 0 then 0 else 1 end, n.at desc, n.id desc",
                Object[].class));
        List<Row> found = new ArrayList<>();
        query.setParameter("places", places)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .map(row -> new Row((PostRow) row[0], new PinView((PersonView) row[1], (LocalDate) row[2])))
                .filter(row -> found.stream().noneMatch(other -> other.id() == row.id()))
                .limit(Pin.MOST)
                .forEach(found::add);
        return found;
    }

    /** Until when it is on top anywhere, and by whom; empty when it is not. */
    public Optional<PinView> of(long postId) {
        return em.createQuery(
                        "select " + BY + ", n.lastDay from Pin n join n.by b join b.team bt"
                                + " where n.post.id = :post and n.lastDay >= :today order by n.lastDay desc, n.id",
                        Object[].class)
                .setParameter("post", postId)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new PinView((PersonView) row[0], (LocalDate) row[1]))
                .findFirst();
    }

    /**
     * Where that person may pin and unpin a post: who speaks for the company wherever they may write to alone, who keeps a
     * circle there. Without the other teams that it is for: of a circle they may not even know.
     *
     * @param kept which circles the person keeps
     */
    public static Set<Long> places(Post post, Person person, Collection<Long> kept) {
        Set<Long> places = new HashSet<>();
        if (post.audience().isEmpty() && person.speaksForCompany()) {
            places.add(Pin.EVERYBODY);
        }
        for (Team team : post.audience()) {
            boolean speaks = person.speaksForCompany() && person.mayAddress(team);
            if (speaks || (team.kind() == TeamKind.CIRCLE && kept.contains(team.id()))) {
                places.add(team.id());
            }
        }
        return places;
    }

    /** The circles that somebody keeps. One statement. */
    public List<Long> kept(SignedIn person) {
        return em.createQuery(
                        "select m.teamId from Membership m where m.personId = :person and m.keeper = true", Long.class)
                .setParameter("person", person.personId())
                .getResultList();
    }

    /**
     * Puts a post on top in these places, or moves the day until which it is there. A broken rule when a place is full, or
     * for a day that is over or too far.
     *
     * @param lastDay null for the usual one
     * @return the last day on which it is there
     */
    public LocalDate pin(Post post, Person by, Set<Long> places, LocalDate lastDay) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = Pin.checked(lastDay, today);
        em.createQuery("delete from Pin n where n.teamId in :places and (n.lastDay < :today or n.post = :post)")
                .setParameter("places", places)
                .setParameter("today", today)
                .setParameter("post", post)
                .executeUpdate();
        // in one order for everybody, so that two who pin wait for each other but never in a ring
        for (long place : places.stream().sorted().toList()) {
            boolean pinned = IntStream.rangeClosed(1, Pin.MOST).anyMatch(at -> insert(post, by, place, at, until));
            if (!pinned) {
                throw RuleBroken.at("pin", "pin.full", Pin.MOST);
            }
        }
        return until;
    }

    private boolean insert(Post post, Person by, long team, int place, LocalDate until) {
        return InsertOnce.insert(
                em,
                "insert into pin (team_id, place, post_id, pinned_by, pinned_at, last_day) values (?, ?, ?, ?, ?, ?)",
                team,
                place,
                post.id(),
                by.id(),
                clock.instant(),
                until);
    }

    /** Takes it down from these places. Gives whether it was there. */
    public boolean unpin(Post post, Set<Long> places) {
        return em.createQuery("delete from Pin n where n.post = :post and n.teamId in :places")
                        .setParameter("post", post)
                        .setParameter("places", places)
                        .executeUpdate()
                > 0;
    }
}
