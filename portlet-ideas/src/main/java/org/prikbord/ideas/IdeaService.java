package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prikbord.model.anonymous.AnonymousIdeas;
import org.prikbord.model.attachment.Attached;
import org.prikbord.model.attachment.Attachments;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Details;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaDrafts;
import org.prikbord.model.idea.IdeaVersions;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.WordsView;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.MatterFiles;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;

/** Proposing, reading and changing ideas, and voting for them. */
@ApplicationScoped
public class IdeaService {
    @Inject
    private Ideas ideas;

    @Inject
    private IdeaVersions versions;

    @Inject
    private Attachments attachments;

    @Inject
    private IdeaDrafts drafts;

    @Inject
    private Comments comments;

    @Inject
    private Challenges challenges;

    @Inject
    private AnonymousIdeas anonymous;

    @Inject
    private ChallengeService challengeService;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private WordRules wordRules;

    @Inject
    private MatterFiles files;

    @Inject
    private Moderation moderation;

    @Inject
    private Clock clock;

    /** The ideas of a challenge that the person may see, newest first. */
    @Allowed
    @Transactional
    public Page<IdeaView> page(long challengeId, PageKey before, int limit) {
        challengeService.view(challengeId);
        return ideas.page(challengeId, before, limit);
    }

    /** The newest so many of a challenge that is known to be there for the person. */
    @Allowed
    @Transactional
    public List<IdeaView> newest(long challengeId, int limit) {
        return ideas.page(challengeId, null, limit).items();
    }

    /** Those that have no answer yet, newest first. */
    @Allowed
    @Transactional
    public Page<IdeaView> waiting(long challengeId, PageKey before, int limit) {
        return ideas.waiting(challengeId, before, limit);
    }

    /** One idea, or what it is a part of; {@link NotFound} as long as its challenge is not there for the person. */
    @Allowed
    @Transactional
    public IdeaView view(long id) {
        IdeaView idea = find(id).orElseThrow(NotFound::new);
        challengeService.view(idea.challengeId());
        return idea;
    }

    /** One idea, when there is such a one; whoever shows it looks at its challenge first. */
    @Allowed
    @Transactional
    public Optional<IdeaView> find(long id) {
        SignedIn reader = currentPerson.required();
        return ideas.view(id, reader)
                .or(() -> anonymous.isBy(id, reader.personId()) ? ideas.view(id) : Optional.empty());
    }

    /** By what an idea is hidden, for its author and communications: everybody else does not see it at all. */
    @Allowed
    @Transactional
    public Optional<MatterFiles.Hiding> hiding(IdeaView idea) {
        SignedIn reader = currentPerson.required();
        long author = isMine(idea) ? reader.personId() : idea.author().id();
        return files.hiding(subject(idea.id()), author, reader);
    }

    /** Whether the person proposed it, with or without a name. */
    @Allowed
    @Transactional
    public boolean isMine(IdeaView idea) {
        long me = currentPerson.required().personId();
        return idea.author().isNobody()
                ? anonymous.isBy(idea.id(), me)
                : idea.author().id() == me;
    }

    /** The person's own ideas in a challenge that others do not see now, with or without a name. */
    @Allowed
    @Transactional
    public List<IdeaView> hiddenOfMine(long challengeId) {
        long me = currentPerson.required().personId();
        Set<Long> withoutName = anonymous.by(me);
        Stream<IdeaView> nobodys = withoutName.isEmpty()
                ? Stream.empty()
                : ideas.hiddenOf(Person.COLLEAGUE, challengeId).stream()
                        .filter(idea -> withoutName.contains(idea.id()));
        return Stream.concat(ideas.hiddenOf(me, challengeId).stream(), nobodys).toList();
    }

    /** An idea for its author or communications, to change it. */
    @Allowed
    @Transactional
    public IdeaView editable(long id) {
        IdeaView view = view(id);
        Idea idea = ideas.get(id);
        if (!idea.isEditedBy(as(idea))) {
            throw new NotAllowed();
        }
        return view;
    }

    /** How many ideas of each of these challenges got which answer. */
    @Allowed
    @Transactional
    public Map<Long, Map<Outcome, Long>> outcomes(Collection<Long> challengeIds) {
        return ideas.outcomes(challengeIds);
    }

    private static Subject subject(long id) {
        return new Subject(ContentKind.IDEA, id);
    }

    private Person me() {
        return people.get(currentPerson.required());
    }

    /** As whom the person changes an idea: who proposed it without a name has none here, either. */
    private Person as(Idea idea) {
        boolean author = idea.isWithoutName()
                && anonymous.isBy(idea.id(), currentPerson.required().personId());
        return author ? idea.author() : me();
    }

    /**
     * Proposes an idea, and empties the draft of it.
     *
     * @param files what goes along with it
     * @param key of the request, so that a retry proposes no second one; or null
     * @return its id
     */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long propose(long challengeId, IdeaWords words, List<Attached> files, String key) {
        long me = currentPerson.required().personId();
        return once.once(me, OnceKey.of(key, "idea", challengeId, words, files), () -> {
            challengeService.view(challengeId);
            Details details = new Details(words.details());
            Optional<WordRules.Found> found = wordRules.screen(words.title(), words.text(), details);
            Challenge challenge = challenges.get(challengeId);
            Idea idea = new Idea(challenge, me(), words.title(), words.text(), details, clock);
            ideas.add(idea);
            attachments.attach(idea, me(), files);
            if (challenge.isLookedFirst()) {
                moderation.lookFirst(subject(idea.id()));
            }
            drafts.proposed(challengeId, me);
            found.ifPresent(screened -> moderation.screened(subject(idea.id()), screened));
            outbox.write(EventType.IDEA_PROPOSED, idea.id(), me);
            return idea.id();
        });
    }

    /** Changes an idea, based on the version that the editor saw: its author may, and communications. */
    @Allowed
    @Transactional
    public void edit(long id, IdeaWords words, int version) {
        view(id);
        rewrite(ideas.getLocked(id), words.title(), words.text(), new Details(words.details()), version);
    }

    private void rewrite(Idea idea, String title, String text, Details details, int version) {
        Person editor = as(idea);
        if (!versions.edit(idea, editor, title, text, details, version)) {
            return;
        }
        long me = editor.id();
        moderation.rewritten(editor, subject(idea.id()));
        boolean other = idea.otherSince() == idea.version();
        if (other && idea.challenge().isLookedFirst() && !editor.is(Role.COMMUNICATIONS)) {
            moderation.lookFirst(subject(idea.id()));
        }
        wordRules.screen(title, text, details).ifPresent(found -> moderation.screened(subject(idea.id()), found));
        outbox.write(EventType.IDEA_EDITED, idea.id(), me);
        if (other) {
            outbox.write(EventType.IDEA_REWRITTEN, idea.id(), me);
        }
    }

    /** Takes a suggestion into an idea: its author may, and communications; twice is once. */
    @Allowed
    @Transactional
    public void take(long id, long commentId) {
        view(id);
        Idea idea = ideas.getLocked(id);
        Person editor = as(idea);
        if (!idea.isEditedBy(editor)) {
            throw new NotAllowed();
        }
        Comment suggestion = comments.find(commentId)
                .filter(comment -> !comment.isHidden())
                .filter(comment ->
                        comment.idea().filter(about -> about.id().equals(id)).isPresent())
                .orElseThrow(NotFound::new);
        if (suggestion.takenIn().isEmpty()) {
            rewrite(idea, idea.title(), suggestion.suggested(), idea.details(), idea.version());
            suggestion.takeIn(idea.version());
            outbox.write(EventType.SUGGESTION_TAKEN, commentId, editor.id());
        }
    }

    /** The present words of an idea and the newest so many that it had before, the last first. */
    @Allowed
    @Transactional
    public List<WordsView> words(long id, int most) {
        view(id);
        Idea idea = ideas.get(id);
        boolean all = currentPerson.required().seesHidden() || idea.isEditedBy(as(idea));
        return versions.words(id, most, all);
    }

    /** Whether the person voted for something that the idea does not say any more. */
    @Allowed
    @Transactional
    public boolean isDoubted(long id) {
        return versions.isDoubted(id, currentPerson.required().personId());
    }

    /** Votes for an idea; twice is once. */
    @Allowed
    @Transactional
    public void vote(long id) {
        long me = currentPerson.required().personId();
        long idea = view(id).id();
        if (ideas.vote(ideas.get(idea), people.get(currentPerson.required()))) {
            outbox.write(EventType.IDEA_VOTED, idea, me);
        }
    }

    /** Takes the vote back. */
    @Allowed
    @Transactional
    public void unvote(long id) {
        long me = currentPerson.required().personId();
        long idea = view(id).id();
        if (ideas.unvote(ideas.get(idea), people.get(currentPerson.required()))) {
            outbox.write(EventType.IDEA_VOTED, idea, me);
        }
    }

    /** Which of these ideas the person voted for. */
    @Allowed
    @Transactional
    public Set<Long> mine(Collection<Long> ids) {
        return ideas.votesOf(currentPerson.required().personId(), ids);
    }
}
