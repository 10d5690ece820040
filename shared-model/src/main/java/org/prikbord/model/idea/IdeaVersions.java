package org.prikbord.model.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** The words that ideas had, and which of them somebody voted for. */
@ApplicationScoped
public class IdeaVersions {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected IdeaVersions() {}

    public IdeaVersions(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Gives a locked idea other words and keeps the ones it had.
     *
     * @param basedOn the version that the editor saw
     * @return whether that changed anything
     */
    public boolean edit(Idea idea, Person editor, String title, String text, Details details, int basedOn) {
        IdeaVersion earlier = new IdeaVersion(idea);
        String oldTitle = idea.title();
        String oldText = idea.text();
        Details oldDetails = idea.details();
        idea.edit(editor, title, text, details, basedOn, clock);
        if (oldTitle.equals(idea.title()) && oldText.equals(idea.text()) && oldDetails.equals(idea.details())) {
            em.refresh(idea);
            return false;
        }
        em.persist(earlier);
        em.flush();
        return true;
    }

    private static String words(String of, String writer, String at) {
        return "select new org.prikbord.model.idea.WordsView(" + of + ".version, " + of + ".title, " + of + ".text, "
                + DetailRow.of("c", of) + ","
                + " " + PersonView.row("w", "t") + ", " + at + ")"
                + writer + " join w.team t where ";
    }

    /**
     * The present words of an idea and the newest so many that it had before, the last first.
     *
     * @param all also those that it was hidden for
     */
    public List<WordsView> words(long ideaId, int most, boolean all) {
        List<WordsView> words = new ArrayList<>(em.createQuery(
                        words(
                                        "i",
                                        " from Idea i join i.challenge c join i.author a left join i.editedBy e"
                                                + " join Person w on w.id = coalesce(e.id, a.id)",
                                        "coalesce(i.editedAt, i.createdAt)")
                                + "i.id = :idea",
                        WordsView.class)
                .setParameter("idea", ideaId)
                .getResultList());
        words.addAll(em.createQuery(
                        words("v", " from IdeaVersion v join v.idea.challenge c join v.writer w", "v.writtenAt")
                                + "v.idea.id = :idea and (:all = true or v.version > v.idea.withheldTo)"
                                + " order by v.version desc",
                        WordsView.class)
                .setParameter("idea", ideaId)
                .setParameter("all", all)
                .setMaxResults(most)
                .getResultList());
        return words;
    }

    /** That somebody is for an idea, and none of their votes is for what it says since it became another. */
    private static final String DOUBTED = " v.idea.rootId = :idea and exists (select 1 from Idea i where i.id = :idea"
            + " and i.otherSince > 0 and not exists (select 1 from Vote w where w.idea = i and w.person = v.person"
            + " and w.version >= i.otherSince))";

    /** Whether somebody voted for what an idea does not say any more; for the voter to look again. */
    public boolean isDoubted(long ideaId, long personId) {
        return em.createQuery("select count(v) from Vote v where v.person.id = :person and" + DOUBTED, Long.class)
                        .setParameter("idea", ideaId)
                        .setParameter("person", personId)
                        .getSingleResult()
                > 0;
    }

    /** Active people who voted for what an idea no longer says. */
    public List<Person> doubters(long ideaId) {
        return em.createQuery(
                        "select distinct p from Vote v join v.person p where p.active = true and" + DOUBTED
                                + " order by p.id",
                        Person.class)
                .setParameter("idea", ideaId)
                .getResultList();
    }
}
