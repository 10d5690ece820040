package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.IdeaCommentService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.post.CommentView;

/** <code>idea.xhtml</code>: one idea with its votes, comments and answer. */
@Named
@RequestScoped
public class IdeaPage {
    private static final int COMMENTS = 100;

    @Inject
    private IdeaService ideas;

    @Inject
    private ChallengeService challenges;

    @Inject
    private IdeaCommentService comments;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    private long id;
    private String after;
    private IdeaView idea;
    private ChallengeView challenge;
    private Page<CommentView> talk = new Page<>(List.of(), null);

    /** Reads the idea, and the comments from the first on. */
    public void load() {
        idea = ideas.find(id).orElseThrow(NotFound::new);
        challenge = challenges.view(idea.challengeId());
        talk = comments.read(id, PageKey.parse("after", after).orElse(null), COMMENTS);
    }

    /** Whether the person may answer it now. */
    public boolean isAnswerable() {
        SignedIn person = currentPerson.required();
        boolean mine = person.isAny(Role.COMMUNICATIONS)
                || person.personId() == challenge.sponsor().id();
        Phase phase = challenge.phaseAt(clock);
        return mine && idea.decision() == null && (phase == Phase.IDEAS || phase == Phase.DECIDE);
    }

    /** Whether the person may change its words now. */
    public boolean isEditable() {
        SignedIn person = currentPerson.required();
        boolean mine = person.isAny(Role.COMMUNICATIONS)
                || person.personId() == idea.author().id();
        return mine && challenge.phaseAt(clock) == Phase.IDEAS;
    }

    public IdeaView getIdea() {
        return idea;
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    public Page<CommentView> getTalk() {
        return talk;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
