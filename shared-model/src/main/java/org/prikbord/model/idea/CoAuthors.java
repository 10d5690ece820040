package org.prikbord.model.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** Who is an author of an idea beside whoever proposed it. Writes go to a locked idea, so that they come one by one. */
@ApplicationScoped
public class CoAuthors {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected CoAuthors() {}

    public CoAuthors(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public Optional<CoAuthor> find(long id) {
        return Optional.ofNullable(em.find(CoAuthor.class, id));
    }

    /** That person beside that idea, whatever came of it. */
    public Optional<CoAuthor> find(long ideaId, long personId) {
        return em.createQuery("from CoAuthor k where k.idea.id = :idea and k.person.id = :person", CoAuthor.class)
                .setParameter("idea", ideaId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** Those of an idea, in the order in which they were asked; who has not answered only for the two whom it concerns. */
    public List<CoAuthorView> of(long ideaId, long readerId) {
        return em.createQuery(
                        "select new org.prikbord.model.idea.CoAuthorView("
                                + PersonView.row("p", "t") + ", k.state)"
                                + " from CoAuthor k join k.idea i join k.person p join p.team t where i.id = :idea"
                                + " and (k.state = :accepted or (k.state = :invited"
                                + " and (p.id = :reader or i.author.id = :reader))) order by k.id",
                        CoAuthorView.class)
                .setParameter("idea", ideaId)
                .setParameter("accepted", CoAuthor.State.ACCEPTED)
                .setParameter("invited", CoAuthor.State.INVITED)
                .setParameter("reader", readerId)
                .getResultList();
    }

    /** Asks somebody, at most {@link CoAuthor#MOST} at a time; empty when they were asked already. */
    public Optional<CoAuthor> invite(Idea idea, Person person) {
        Optional<CoAuthor> earlier = find(idea.id(), person.id());
        if (earlier.isPresent()) {
            return earlier.filter(asked -> {
                requireRoom(idea, asked.isCurrent() ? 1 : 0);
                return asked.inviteAgain(clock);
            });
        }
        requireRoom(idea, 0);
        CoAuthor asked = new CoAuthor(idea, person, clock);
        em.persist(asked);
        return Optional.of(asked);
    }

    private void requireRoom(Idea idea, int counted) {
        long there = em.createQuery(
                        "select count(k) from CoAuthor k where k.idea = :idea and k.state in :current", Long.class)
                .setParameter("idea", idea)
                .setParameter("current", List.of(CoAuthor.State.INVITED, CoAuthor.State.ACCEPTED))
                .getSingleResult();
        if (there - counted >= CoAuthor.MOST) {
            throw RuleBroken.at("to", "coauthor.tooMany", CoAuthor.MOST);
        }
    }
}
