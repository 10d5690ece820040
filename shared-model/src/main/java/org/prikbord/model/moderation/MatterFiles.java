package org.prikbord.model.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.moderation.MatterFile.AppealView;
import org.prikbord.model.moderation.MatterFile.MatterView;
import org.prikbord.model.moderation.MatterFile.ReportView;
import org.prikbord.model.moderation.MatterFile.RulingView;
import org.prikbord.model.moderation.MatterFile.TakenIn;
import org.prikbord.model.person.PersonView;

/** Matters as pages show one, with all that hangs on it, in a fixed number of statements. */
@ApplicationScoped
public class MatterFiles {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Contents contents;

    protected MatterFiles() {}

    public MatterFiles(EntityManager em, Clock clock) {
        this.em = em;
        this.contents = new Contents(em, clock);
    }

    /** A ruling as the statement gives it: without an appeal, the appeal's parts are null. */
    record Row(
            Long id,
            Long moderatorId,
            String givenName,
            String familyName,
            Verdict verdict,
            HouseRule rule,
            String reason,
            Instant at,
            Long appealId,
            String appealWords,
            Instant appealAt,
            AppealOutcome outcome,
            String answer,
            String deciderGivenName,
            String deciderFamilyName) {
        RulingView view() {
            String decidedBy = deciderGivenName == null ? null : deciderGivenName + " " + deciderFamilyName;
            AppealView appeal = appealId == null
                    ? null
                    : new AppealView(appealId, appealWords, appealAt, outcome, answer, decidedBy);
            return new RulingView(id, moderatorId, givenName + " " + familyName, verdict, rule, reason, at, appeal);
        }
    }

    /** Whether the desk has, or had, anything to do with it, or with a comment under it. */
    public boolean isKnown(Subject subject) {
        return !em.createQuery(
                        "select m.id from Matter m where (m.kind = :kind and m.subjectId = :id) or (:kind = :post"
                                + " and m.kind = :comment and m.subjectId in (select c.id from Comment c where c.post.id = :id))",
                        Long.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setParameter("post", ContentKind.POST)
                .setParameter("comment", ContentKind.COMMENT)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Everything about a matter. */
    public Optional<MatterFile> find(long matterId) {
        return em.createQuery(
                        "select new org.prikbord.model.moderation.MatterFile$MatterView(m.id, m.kind, m.subjectId,"
                                + " m.underKind, m.underId, " + PersonView.row("a", "t") + ","
                                + " m.words, m.hiddenAt, m.hiddenWhy, m.waitingSince)"
                                + " from Matter m join m.author a join a.team t where m.id = :id",
                        MatterView.class)
                .setParameter("id", matterId)
                .getResultStream()
                .findFirst()
                .map(this::file);
    }

    private MatterFile file(MatterView matter) {
        Optional<Content> content = contents.find(matter.subject());
        return new MatterFile(
                matter,
                content.map(Content::words).orElse(matter.words()),
                content.isPresent(),
                matter.kind() == ContentKind.COMMENT ? takenIn(matter.subjectId()) : null,
                reports(matter.id()),
                rulings(matter.id()));
    }

    private TakenIn takenIn(long commentId) {
        return em.createQuery(
                        "select new org.prikbord.model.moderation.MatterFile$TakenIn(i.id, i.title)"
                                + " from Comment c join c.idea i where c.id = :id and c.takenIn is not null",
                        TakenIn.class)
                .setParameter("id", commentId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private List<ReportView> reports(long matterId) {
        return em.createQuery(
                        "select new org.prikbord.model.moderation.MatterFile$ReportView(r.category, r.words, r.at)"
                                + " from Report r where r.matter.id = :id order by r.id",
                        ReportView.class)
                .setParameter("id", matterId)
                .getResultList();
    }

    private List<RulingView> rulings(long matterId) {
        return em.createQuery(
                        "select new org.prikbord.model.moderation.MatterFiles$Row(r.id, m.id, m.givenName,"
                                + " m.familyName, r.verdict, r.rule, r.reason, r.at, a.id, a.words, a.at, a.outcome,"
                                + " a.answer, d.givenName, d.familyName) from Ruling r join r.moderator m left join Appeal"
                                + " a on a.ruling = r left join a.decidedBy d where r.matter.id = :id and r.undoneAt is"
                                + " null order by r.id",
                        Row.class)
                .setParameter("id", matterId)
                .getResultStream()
                .map(Row::view)
                .toList();
    }

    /** Whether that person asked the desk to look at it. */
    public boolean isReportedBy(long matterId, long personId) {
        return !em.createQuery(
                        "select r.id from Report r where r.matter.id = :id and r.reporter.id = :person", Long.class)
                .setParameter("id", matterId)
                .setParameter("person", personId)
                .getResultList()
                .isEmpty();
    }

    /** The matter by which something is hidden now, and why. */
    public record Hiding(long matter, HiddenWhy why) {}

    /** By what something is hidden now, for its author and moderators; nobody else is shown such a thing. */
    public Optional<Hiding> hiding(Subject subject, long authorId, SignedIn reader) {
        if (!reader.seesHidden() && reader.personId() != authorId) {
            return Optional.empty();
        }
        return em.createQuery(
                        "select new org.prikbord.model.moderation.MatterFiles$Hiding(m.id, m.hiddenWhy) from Matter m"
                                + " where m.kind = :kind and m.subjectId = :id and m.hiddenAt is not null",
                        Hiding.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .getResultStream()
                .findFirst();
    }
}
