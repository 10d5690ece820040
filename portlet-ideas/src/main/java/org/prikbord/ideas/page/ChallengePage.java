package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.idea.IdeaView;

/** <code>challenge.xhtml</code>: one challenge, its ideas and its answers. */
@Named
@RequestScoped
public class ChallengePage {
    private static final int AT_ONCE = 20;

    @Inject
    private ChallengeService challenges;

    @Inject
    private IdeaService ideas;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    private long id;
    private String before;
    private String answered;
    private ChallengeView challenge;
    private Instant waitingSince;
    private Page<IdeaView> list = new Page<>(List.of(), null);
    private Page<IdeaView> answers = new Page<>(List.of(), null);

    /** Reads the challenge; once it only awaits answers, its list holds the ideas that wait for one. */
    public void load() {
        challenge = challenges.view(id);
        waitingSince = challenges.waitingSince(id).orElse(null);
        PageKey from = PageKey.parse("before", before).orElse(null);
        Phase phase = challenge.phaseAt(clock);
        list = phase == Phase.DECIDE ? ideas.waiting(id, from, AT_ONCE) : list;
        list = phase == Phase.IDEAS || phase == Phase.DRAFT ? ideas.page(id, from, AT_ONCE) : list;
        answers = ideas.decided(id, PageKey.parse("answered", answered).orElse(null), AT_ONCE);
    }

    /** Whether the person answers its ideas: its sponsor, or communications. */
    public boolean isAnswerer() {
        SignedIn person = currentPerson.required();
        return person.isAny(Role.COMMUNICATIONS)
                || person.personId() == challenge.sponsor().id();
    }

    /** Whether nothing but the word of who answers is missing to close it. */
    public boolean isClosable() {
        return isAnswerer() && challenge.phaseAt(clock) == Phase.DECIDE && challenge.waiting() == 0;
    }

    /** Whether the person may still change what it asks. */
    public boolean isChangeable() {
        return currentPerson.required().isAny(Role.COMMUNICATIONS, Role.SPONSOR)
                && challenge.phaseAt(clock) != Phase.CLOSED;
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    public Instant getWaitingSince() {
        return waitingSince;
    }

    public Page<IdeaView> getList() {
        return list;
    }

    public Page<IdeaView> getAnswers() {
        return answers;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getAnswered() {
        return answered;
    }

    public void setAnswered(String answered) {
        this.answered = answered;
    }
}
