package org.prikbord.model.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.Person;

/**
 * What happens to content that somebody asks to look at. Each step locks the matter, asks it, hides or shows the
 * content where that changed, writes the trail, and tells; all in the caller's transaction.
 */
@ApplicationScoped
public class Moderation {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Contents contents;

    @Inject
    private Matters matters;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected Moderation() {}

    public Moderation(EntityManager em, Outbox outbox, Clock clock) {
        this.em = em;
        this.contents = new Contents(em, clock);
        this.matters = new Matters(em);
        this.audit = new Audit(em, clock);
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Somebody asks the desk to look at something that they see. The third person's asking hides it.
     *
     * @return the id of the matter
     */
    public long report(Person reporter, SignedIn as, Subject subject, Category category, String why) {
        Content content = contents.find(subject, as).orElseThrow(NotFound::new);
        Matter matter = matters.about(content);
        boolean wasHidden = matter.isHidden();
        if (matter.report(reporter, category, why, clock)) {
            audit.write(reporter, AuditAct.REPORTED, matter, category.key(), why);
            if (!wasHidden && matter.isHidden()) {
                hiddenByItself(matter, AuditAct.HIDDEN, "");
            }
        }
        return matter.id();
    }

    private void hiddenByItself(Matter matter, AuditAct act, String words) {
        audit.write(null, act, matter, null, words);
        apply(matter, null);
        outbox.write(EventType.MATTER_HIDDEN, matter.id(), null);
    }

    /** A word rule found something in what has just been written or edited. */
    public void screened(Subject subject, WordRules.Found found) {
        Matter matter = matters.about(contents.find(subject).orElseThrow(NotFound::new));
        boolean wasHidden = matter.isHidden();
        String words = found.pattern();
        if (found.action() == WordAction.HOLD) {
            matter.hold(words, clock);
        } else if (matter.flag(words, clock)) {
            audit.write(null, AuditAct.FLAGGED, matter, null, words);
        }
        if (!wasHidden && matter.isHidden()) {
            hiddenByItself(matter, AuditAct.HELD, words);
        }
    }

    /** Nobody else sees what was just written until a moderator has read it. */
    public void lookFirst(Subject subject) {
        Matter matter = matters.about(contents.find(subject).orElseThrow(NotFound::new));
        if (matter.lookFirst(clock)) {
            apply(matter, null);
        }
    }

    /** Shows every idea of a challenge that only waited to be read first; gives how many. */
    public int letThrough(Person moderator, long challengeId) {
        int shown = 0;
        for (Matter matter : matters.lockFirstLooks(challengeId)) {
            Optional<Ruling> ruling = matter.letThrough(moderator, clock);
            if (ruling.isPresent()) {
                told(moderator, ruling.get(), true);
                shown++;
            }
        }
        return shown;
    }

    /** A moderator rules; gives the id of the ruling. */
    public long rule(Person moderator, long matterId, Ruling.Words said) {
        Matter matter = matters.getLocked(matterId);
        boolean wasHidden = matter.isHidden();
        Ruling ruling = matter.rule(moderator, said, clock);
        told(moderator, ruling, wasHidden);
        return ruling.id();
    }

    private void told(Person moderator, Ruling ruling, boolean wasHidden) {
        Matter matter = ruling.matter();
        AuditAct act = switch (ruling.verdict()) {
            case LEAVE -> AuditAct.LEFT;
            case REWRITE -> AuditAct.REWRITE;
            case REMOVE -> AuditAct.REMOVED;
        };
        audit.write(moderator, act, matter, ruling.rule().map(HouseRule::key).orElse(null), ruling.reason());
        em.flush();
        if (wasHidden != matter.isHidden()) {
            apply(matter, moderator);
        }
        outbox.write(EventType.RULED, ruling.id(), moderator.id());
    }

    /** Whoever ruled takes it back, and all is as it was. */
    public void undo(Person moderator, long rulingId) {
        Ruling ruling = matters.rulingLocked(rulingId);
        Matter matter = ruling.matter();
        boolean wasHidden = matter.isHidden();
        ruling.undo(moderator, clock);
        audit.write(moderator, AuditAct.UNDONE, matter, null, "");
        if (wasHidden != matter.isHidden()) {
            apply(matter, moderator);
        }
        outbox.write(EventType.RULING_UNDONE, rulingId, moderator.id());
    }

    /** The author asks somebody else to look again; gives the id of the appeal. */
    public long appeal(Person author, long rulingId, String words) {
        Ruling ruling = matters.rulingLocked(rulingId);
        Appeal appeal = ruling.appeal(author, words, clock);
        audit.write(author, AuditAct.APPEALED, ruling.matter(), null, words);
        em.persist(appeal);
        return appeal.id();
    }

    /** Another moderator than the one who ruled decides an appeal. */
    public void decide(Person moderator, long appealId, AppealOutcome outcome, String answer) {
        Appeal appeal = matters.appealLocked(appealId);
        Matter matter = appeal.ruling().matter();
        boolean wasHidden = matter.isHidden();
        appeal.decide(moderator, outcome, answer, clock);
        AuditAct act = outcome == AppealOutcome.UPHELD ? AuditAct.UPHELD : AuditAct.OVERTURNED;
        audit.write(moderator, act, matter, null, answer);
        if (wasHidden != matter.isHidden()) {
            apply(matter, moderator);
        }
        outbox.write(EventType.APPEAL_DECIDED, appealId, moderator.id());
    }

    /** Its author wrote it anew: where the desk had asked for that, it reads it again. */
    public void rewritten(Person editor, Subject subject) {
        matters.findLocked(subject).ifPresent(matter -> {
            String words = contents.find(subject).map(Content::words).orElse("");
            if (matter.rewritten(words, clock)) {
                audit.write(editor, AuditAct.REWRITTEN, matter, null, "");
            }
        });
    }

    /** Somebody took it away, with all that stood under it: the desk has nothing left to look at. */
    public void withdrawn(Person by, Subject subject) {
        for (Matter matter : matters.lockAllOf(subject)) {
            if (matter.waitingSince().isPresent()) {
                audit.write(by, AuditAct.WITHDRAWN, matter, null, "");
            }
            matter.withdrawn();
        }
    }

    /** Hides or shows the content as the matter says, and everybody who watches looks again. */
    private void apply(Matter matter, Person by) {
        Subject subject = matter.subject();
        contents.hide(subject, matter.hiddenAt().orElse(null));
        Long actor = by == null ? null : by.id();
        EventType moved = switch (subject.kind()) {
            case POST -> EventType.FEED_MODERATED;
            case KUDOS -> EventType.KUDOS_MODERATED;
            case IDEA -> EventType.IDEAS_MODERATED;
            case COMMENT -> isUnderIdea(matter) ? EventType.IDEAS_MODERATED : EventType.FEED_MODERATED;
        };
        outbox.write(moved, subject.id(), actor, subject.kind().key());
        if (subject.kind() == ContentKind.KUDOS || subject.kind() == ContentKind.IDEA) {
            outbox.write(EventType.ECHOES_MODERATED, subject.id(), actor);
        }
    }

    private static boolean isUnderIdea(Matter matter) {
        return matter.under().filter(under -> under.kind() == ContentKind.IDEA).isPresent();
    }
}
