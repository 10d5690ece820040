package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.challenge.CharterChange;
import org.prikbord.model.challenge.CharterChangeView;
import org.prikbord.model.challenge.Criterion;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.challenge.Reader;
import org.prikbord.model.challenge.Schedule;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.Matters;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.Teams;
import org.prikbord.model.score.Scores;

/**
 * Preparing, opening, reading, changing and closing challenges. Before it begins, a challenge is there for those who may
 * make one; one for some teams is never there for others.
 */
@ApplicationScoped
public class ChallengeService {
    private static final int SUGGESTED = 8;

    @Inject
    private Challenges challenges;

    @Inject
    private Scores scores;

    @Inject
    private Charters charters;

    @Inject
    private People people;

    @Inject
    private Teams teams;

    @Inject
    private Moderation moderation;

    @Inject
    private Matters matters;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /** Newest first, from that key on or from the newest for null. */
    @Allowed
    @Transactional
    public Page<ChallengeView> page(PageKey before, int limit) {
        return challenges.page(before, limit, reader());
    }

    /** The newest so many of those that everybody sees, whoever asks. */
    @Allowed
    @Transactional
    public List<ChallengeView> forEverybody(int limit) {
        return challenges.page(null, limit, Reader.ANYBODY).items();
    }

    /** One challenge; {@link NotFound} for one that is not there for the person. */
    @Allowed
    @Transactional
    public ChallengeView view(long id) {
        return challenges.view(id, reader()).orElseThrow(NotFound::new);
    }

    /**
     * One challenge with nobody else changing it until the transaction ends; locked before anything else has read it, so
     * that the second of two sees what the first has done.
     */
    @Allowed
    @Transactional
    public Challenge locked(long id) {
        Challenge challenge = challenges.getLocked(id);
        view(id);
        return challenge;
    }

    /** What the ideas of a challenge that is known to be there for the person are judged by, in order. */
    @Allowed
    @Transactional
    public List<Criterion> criteria(long id) {
        return challenges.criteria(id);
    }

    /** The teams that it is for, by name; none when it is for everybody. */
    @Allowed
    @Transactional
    public List<String> audience(long id) {
        return challenges.audience(id);
    }

    /** The latest changes of the charter of a challenge that is known to be there for the person. */
    @Allowed
    @Transactional
    public List<CharterChangeView> latestChanges(long id, int limit) {
        return challenges.changes(id, null, limit).items();
    }

    /** What was changed in its charter since it opened, latest first. */
    @Allowed
    @Transactional
    public Page<CharterChangeView> changes(long id, PageKey before, int limit) {
        view(id);
        return challenges.changes(id, before, limit);
    }

    /** The challenge, for whoever may close it. */
    @Allowed
    @Transactional
    public ChallengeView closable(long id) {
        ChallengeView challenge = view(id);
        challenges.get(id).requireAnswerer(me());
        return challenge;
    }

    /** Since when the idea that waits longest for its answer has waited; empty when none does. */
    @Allowed
    @Transactional
    public Optional<Instant> waitingSince(long id) {
        return challenges.waitingSince(id);
    }

    /**
     * Begins a draft.
     *
     * @param open whether to open it as well, for which nothing may be missing
     * @param key of the request, so that a retry begins no second one; or null
     * @return its id
     */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long begin(ChallengeWords words, boolean open, String key) {
        long me = currentPerson.required().personId();
        return once.once(me, OnceKey.of(key, "challenge", words, open), () -> {
            Person opener = me();
            Challenge challenge = new Challenge(opener, charters.of(words, opener), clock);
            challenges.add(challenge);
            outbox.write(EventType.CHALLENGE_EDITED, challenge.id(), me);
            if (open) {
                open(challenge, opener);
            }
            return challenge.id();
        });
    }

    private void open(Challenge challenge, Person opener) {
        challenge.open(opener, clock);
        outbox.write(EventType.CHALLENGE_OPENED, challenge.id(), opener.id());
    }

    /** Opens a draft in which nothing is missing. */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional
    public void open(long id) {
        open(challenges.getLocked(id), me());
    }

    /**
     * Changes the charter, based on the version that the editor saw.
     *
     * @param why needed once it is open
     * @param open whether to open it as well when it is a draft
     */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional
    public void edit(long id, ChallengeWords words, String why, boolean open, int version) {
        Person editor = me();
        Challenge challenge = challenges.getLocked(id);
        List<Criterion> criteria = challenge.charter().criteria();
        keep(challenge, challenge.edit(editor, charters.of(words, challenge.sponsor()), why, version, clock), editor);
        scores.rename(id, Criterion.renamed(criteria, challenge.charter().criteria()));
        if (open) {
            open(challenge, editor);
        }
    }

    /** Begins that phase now, which is the next, and says why; nothing happens once it has begun. */
    @Allowed
    @Transactional
    public void beginNext(long id, Phase wanted, String why) {
        Challenge challenge = locked(id);
        Person answerer = me();
        List<CharterChange> changes = challenge.beginNext(answerer, wanted, why, clock);
        if (!changes.isEmpty()) {
            keep(challenge, changes, answerer);
        }
    }

    /**
     * Has new ideas read before others see them, and such as are changed to say something else; or not any more, which
     * shows those that wait.
     *
     * @param why needed once it is open
     * @return how many are shown now
     */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public int lookFirst(long id, boolean first, String why) {
        Challenge challenge = locked(id);
        Person editor = me();
        keep(challenge, challenge.lookFirst(editor, first, why, clock), editor);
        return first ? 0 : moderation.letThrough(editor, id);
    }

    /** How many of its ideas wait to be read before others see them. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public long firstLooks(long id) {
        return matters.firstLooks(id);
    }

    /** Keeps what was changed of a challenge, where everybody reads it, and tells whom it concerns. */
    void keep(Challenge challenge, List<CharterChange> changes, Person editor) {
        challenges.keep(changes);
        outbox.write(EventType.CHALLENGE_EDITED, challenge.id(), editor.id());
        List<String> changed = changes.stream().map(CharterChange::field).toList();
        Schedule.PHASES.stream()
                .filter(phase -> changed.contains(Schedule.field(phase)))
                .findFirst()
                .ifPresent(phase -> outbox.write(
                        EventType.CHALLENGE_MOVED,
                        challenge.id(),
                        editor.id(),
                        phase.key() + "@" + challenge.schedule().from(phase).orElseThrow()));
    }

    /** Closes it for good, once every idea has its answer. */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void close(long id, String key) {
        long me = currentPerson.required().personId();
        once.once(me, OnceKey.of(key, "close", id), () -> {
            Challenge challenge = challenges.getLocked(id);
            challenge.close(me(), challenges.waiting(id) + matters.undecidedIdeas(id), clock);
            outbox.write(EventType.CHALLENGE_CLOSED, id, me);
            return id;
        });
    }

    /** Everybody who may be a challenge's sponsor. */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional
    public List<PersonView> sponsors() {
        return people.with(Role.SPONSOR);
    }

    /** The names of all teams, to choose an audience from. */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional
    public List<String> teams() {
        return teams.all().stream().map(Team::name).toList();
    }

    /** Active people of whose name a word starts with what was typed, to choose one from. */
    @Allowed
    @Transactional
    public List<PersonView> people(String typed) {
        return typed.isBlank() ? List.of() : people.search(typed, SUGGESTED);
    }

    /** As whom the person reads challenges: what they may see follows from it. */
    @Allowed
    public Reader reader() {
        return currentPerson.get().map(Reader::of).orElse(Reader.ANYBODY);
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
