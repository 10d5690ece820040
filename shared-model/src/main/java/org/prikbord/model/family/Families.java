package org.prikbord.model.family;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.family.FamilyTree.Member;
import org.prikbord.model.family.FamilyTree.Relative;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Credit;

/** The family trees of ideas; one takes four statements, however large it is. */
@ApplicationScoped
public class Families {
    private static final String PERSON = PersonView.row("p", "t");

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Comments comments;

    protected Families() {}

    public Families(EntityManager em, Comments comments) {
        this.em = em;
        this.comments = comments;
    }

    /** The tree of an idea that stands by itself; {@link NotFound} for another one. */
    public FamilyTree of(long ideaId) {
        List<Member> members = em.createQuery(
                        "select new org.prikbord.model.family.FamilyTree$Member(i.id, i.partOf.id, i.title, i.text,"
                                + " i.version, " + PERSON + ", i.createdAt)"
                                + " from Idea i join i.author p join p.team t where i.rootId = :idea"
                                + " and (i.hiddenAt is null or i.id = :idea)",
                        Member.class)
                .setParameter("idea", ideaId)
                .getResultList();
        Member idea = members.stream()
                .filter(member -> member.id() == ideaId)
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<Long, List<Credit>> credits = comments.credits(ideaId).stream().collect(groupingBy(Credit::ideaId));
        return new FamilyTree(
                FamilyTree.branch(idea, FamilyTree.Way.ITSELF, members, credits), authors(idea), relatives(ideaId));
    }

    private List<PersonView> authors(Member idea) {
        List<PersonView> authors = new ArrayList<>(em.createQuery(
                        "select " + PERSON + " from Idea i join i.coauthors p join p.team t where i.id = :idea"
                                + " order by p.id",
                        PersonView.class)
                .setParameter("idea", idea.id())
                .getResultList());
        authors.add(0, idea.author());
        return authors;
    }

    private List<Relative> relatives(long ideaId) {
        return em.createQuery(
                        "select j.id, j.title, a.id, a.title from Regrouping r join r.joint x join Idea j on j.id ="
                                + " x.rootId join r.apart y join Idea a on a.id = y.rootId where r.undoneAt is null and"
                                + " j.id <> a.id and j.hiddenAt is null and a.hiddenAt is null and (j.id = :idea or a.id ="
                                + " :idea) order by r.id",
                        Object[].class)
                .setParameter("idea", ideaId)
                .getResultStream()
                .map(row -> relative(row, ideaId))
                .toList();
    }

    private static Relative relative(Object[] row, long ideaId) {
        boolean origin = (Long) row[0] != ideaId;
        return origin
                ? new Relative((Long) row[0], (String) row[1], true)
                : new Relative((Long) row[2], (String) row[3], false);
    }
}
