package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.family.Families;
import org.prikbord.model.family.FamilyTree;
import org.prikbord.model.family.Regrouping;
import org.prikbord.model.family.Regrouping.Seen;
import org.prikbord.model.family.Regrouping.State;
import org.prikbord.model.family.Regrouping.Words;
import org.prikbord.model.family.RegroupingView;
import org.prikbord.model.family.Regroupings;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditEntry;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Merging two ideas, splitting one, undoing that; and who is in an idea. */
@ApplicationScoped
public class FamilyService {
    @Inject
    private Regroupings regroupings;

    @Inject
    private Families families;

    @Inject
    private Ideas ideas;

    @Inject
    private IdeaService ideaService;

    @Inject
    private SimilarService similar;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private WordRules wordRules;

    @Inject
    private Moderation moderation;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private CurrentPerson currentPerson;

    /** Everybody who is in an idea that is known to be there for the person. */
    @Allowed
    @Transactional
    public FamilyTree tree(long ideaId) {
        return families.of(ideaId);
    }

    /** What the person can answer or undo of an idea. */
    @Allowed
    @Transactional
    public List<RegroupingView> of(long ideaId) {
        Person me = me();
        return regroupings.of(ideaId).stream()
                .filter(regrouping -> regrouping.concerns(me))
                .map(regrouping -> RegroupingView.of(regrouping, me))
                .toList();
    }

    /** A regrouping, for its authors, who proposed it, and communications; {@link NotFound} for others. */
    @Allowed
    @Transactional
    public RegroupingView view(long id) {
        return RegroupingView.of(mine(id), me());
    }

    private Regrouping mine(long id) {
        Regrouping regrouping = regroupings.get(id);
        if (!regrouping.concerns(me())) {
            throw new NotFound();
        }
        regrouping.sources().forEach(idea -> ideaService.view(idea.id()));
        return regrouping;
    }

    /**
     * What lies before somebody who wants to merge an idea or to split it.
     *
     * @param other the one to merge it with; null as long as that is not known
     * @param asked the id of what has been asked of them already; null for nothing
     * @param similar ideas of the same challenge that are like it, as long as there is no other
     */
    public record Pair(IdeaView one, IdeaView other, Long asked, List<IdeaBrief> similar) {}

    /** For the authors of either and communications; 0 for no other one. */
    @Allowed
    @Transactional
    public Pair pair(long ideaId, long otherId) {
        IdeaView one = ideaService.view(ideaId);
        IdeaView other = otherId == 0 ? null : ideaService.view(otherId);
        Idea first = ideas.get(one.id());
        Idea second = other == null ? null : ideas.get(other.id());
        if (!first.isEditedBy(me()) && (second == null || !second.isEditedBy(me()))) {
            throw new NotAllowed();
        }
        return new Pair(
                one,
                other,
                regroupings.asked(first, second).map(Regrouping::id).orElse(null),
                other == null ? like(one) : List.of());
    }

    private List<IdeaBrief> like(IdeaView idea) {
        return similar.like(idea.title(), idea.text()).stream()
                .filter(like -> like.id() != idea.id() && like.challengeTitle().equals(idea.challengeTitle()))
                .toList();
    }

    /**
     * Proposes that two ideas of a challenge become one, as one of their authors or from communications.
     *
     * @param key of the request, so that a retry proposes it once; or null
     * @return the id of the proposal, which is done already when nobody else has to agree
     */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long merge(long ideaId, long otherId, Words joint, String key) {
        long me = currentPerson.required().personId();
        return once.once(me, OnceKey.of(key, "merge", ideaId, otherId, joint), () -> {
            long one = ideaService.view(ideaId).id();
            long other = ideaService.view(otherId).id();
            return asked(regroupings.merge(one, other, me(), joint), AuditAct.MERGE_PROPOSED);
        });
    }

    /** Proposes that part of an idea becomes one of its own, likewise. */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long split(long ideaId, Words rest, Words apart, String key) {
        long me = currentPerson.required().personId();
        return once.once(me, OnceKey.of(key, "split", ideaId, rest, apart), () -> {
            long idea = ideaService.view(ideaId).id();
            return asked(regroupings.split(idea, me(), rest, apart), AuditAct.SPLIT_PROPOSED);
        });
    }

    private long asked(Regrouping regrouping, AuditAct act) {
        screen(regrouping.words(), "title", "text");
        regrouping.otherWords().ifPresent(words -> screen(words, "otherTitle", "otherText"));
        noteIfForOthers(regrouping, act);
        tell(regrouping);
        return regrouping.id();
    }

    /** What the house does not want in words is refused before anybody has to agree to it. */
    private Optional<WordRules.Found> screen(Words words, String title, String text) {
        Optional<WordRules.Found> found = wordRules.screen(title, words.title());
        return found.isPresent() ? found : wordRules.screen(text, words.text());
    }

    private void noteIfForOthers(Regrouping regrouping, AuditAct act) {
        Person me = me();
        if (regrouping.sources().stream().noneMatch(idea -> idea.isBy(me))) {
            Idea first = regrouping.sources().get(0);
            Subject subject = new Subject(ContentKind.IDEA, first.id());
            audit.write(
                    me,
                    new AuditEntry.Done(
                            act,
                            subject,
                            null,
                            first.title(),
                            regrouping.words().title()));
        }
    }

    private void tell(Regrouping regrouping) {
        long me = currentPerson.required().personId();
        if (regrouping.state() == State.DONE) {
            outbox.write(EventType.IDEAS_REGROUPED, regrouping.id(), me);
            screenMade(regrouping);
        } else {
            outbox.write(EventType.REGROUPING_ASKED, regrouping.id(), me);
        }
    }

    /** New words are looked at like any others: before others see them, where the challenge wants that, and by the rules. */
    private void screenMade(Regrouping regrouping) {
        boolean fromDesk = regrouping.proposer().is(Role.COMMUNICATIONS);
        for (Idea idea : regrouping.results()) {
            Subject subject = new Subject(ContentKind.IDEA, idea.id());
            if (idea.challenge().isLookedFirst() && !fromDesk) {
                moderation.lookFirst(subject);
            }
            screen(new Words(idea.title(), idea.text()), "title", "text")
                    .ifPresent(found -> moderation.screened(subject, found));
        }
    }

    /** Agrees to it, as an author, having read those words of the ideas; twice is once. */
    @Allowed
    @Transactional
    public void agree(long id, Seen seen) {
        boolean stillSays = mine(id).isCurrent();
        if (regroupings.agree(id, me(), seen)) {
            Regrouping regrouping = regroupings.get(id);
            // who was asked already is asked again only when what they were asked has changed
            if (regrouping.state() == State.DONE || !stillSays) {
                tell(regrouping);
            }
        }
    }

    /** Says no to it, or takes it back; twice is once. */
    @Allowed
    @Transactional
    public void decline(long id) {
        mine(id);
        if (regroupings.decline(id, me())) {
            outbox.write(
                    EventType.REGROUPING_DECLINED, id, currentPerson.required().personId());
        }
    }

    /** Undoes it, as one of the authors or from communications; twice is once. */
    @Allowed
    @Transactional
    public void undo(long id) {
        Regrouping regrouping = mine(id);
        if (regroupings.undo(id, me())) {
            noteIfForOthers(regrouping, AuditAct.REGROUPING_UNDONE);
            outbox.write(
                    EventType.REGROUPING_UNDONE, id, currentPerson.required().personId());
        }
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
