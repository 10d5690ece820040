package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.prikbord.ideas.AnonymousService;
import org.prikbord.ideas.AnswerService;
import org.prikbord.ideas.BudgetService;
import org.prikbord.ideas.CallPictureService;
import org.prikbord.ideas.CallVideoService;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.IdeaListService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.ideas.ScoreService;
import org.prikbord.ideas.StandingsService;
import org.prikbord.model.anonymous.WaitingView;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.challenge.CallPictureView;
import org.prikbord.model.challenge.CallVideoView;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.CharterChangeView;
import org.prikbord.model.challenge.Criterion;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.choice.Standings;
import org.prikbord.model.idea.IdeaOrder;
import org.prikbord.model.idea.IdeaView;

/** <code>challenge.xhtml</code>: one challenge, its ideas and its answers. */
@Named
@RequestScoped
public class ChallengePage {
    private static final int AT_ONCE = 20;
    private static final int CHANGES = 20;

    @Inject
    private ChallengeService challenges;

    @Inject
    private IdeaService ideas;

    @Inject
    private IdeaListService lists;

    @Inject
    private AnswerService answerService;

    @Inject
    private StandingsService standings;

    @Inject
    private StandingRows rows;

    @Inject
    private ScoreService scores;

    @Inject
    private RatingRows ratingRows;

    @Inject
    private BudgetService budgets;

    @Inject
    private CallPictureService pictures;

    @Inject
    private CallVideoService videos;

    @Inject
    private AnonymousService anonymous;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    private long id;
    private String before;
    private String order;
    private List<IdeaOrder> orders = List.of();
    private IdeaOrder present;
    private String answered;
    private ChallengeView challenge;
    private List<Criterion> criteria = List.of();
    private List<String> audience = List.of();
    private List<CharterChangeView> changes = List.of();
    private List<StandingRows.Group> groups = List.of();
    private List<RatingRows.Row> ratings = List.of();
    private LocalDate scoreBy;
    private boolean divided;
    private List<WaitingView> sealed = List.of();
    private Instant waitingSince;
    private CallPictureView picture;
    private CallVideoView video;
    private List<IdeaView> awaited = List.of();
    private AnswerService.Kept kept = AnswerService.Kept.NONE;
    private Page<IdeaView> list = new Page<>(List.of(), null);
    private Page<IdeaView> answers = new Page<>(List.of(), null);

    /** Reads the challenge; once its votes are in, its list holds the ideas that wait for an answer. */
    public void load() {
        challenge = challenges.view(id);
        criteria = challenges.criteria(id);
        audience = challenges.audience(id);
        changes = challenges.latestChanges(id, CHANGES);
        waitingSince = challenges.waitingSince(id).orElse(null);
        picture = pictures.of(id).orElse(null);
        video = videos.of(id).orElse(null);
        if (challenge.lookedFirst()) {
            awaited = ideas.hiddenOfMine(id);
        }
        StandingsService.Shown shown = standings.of(challenge);
        readList(shown.standings());
        groups = rows.of(shown);
        ratings = ratingRows.of(scores.of(challenge));
        scoreBy = scores.due(challenge).orElse(null);
        divided = budgets.isDivided(id);
        sealed = challenge.anonymous() ? anonymous.waiting(id) : List.of();
        if (isAnswerer()) {
            kept = answerService.kept(
                    id, list.items().stream().map(IdeaView::id).toList());
        }
        answers = lists.answered(challenge, PageKey.parse("answered", answered).orElse(null), AT_ONCE);
    }

    private void readList(Standings stand) {
        Phase phase = challenge.phaseAt(clock);
        orders = phase == Phase.CLOSED ? List.of() : IdeaOrder.in(phase);
        present = Keys.find(IdeaOrder.class, order).filter(orders::contains).orElse(IdeaOrder.of(phase));
        if (phase != Phase.CLOSED) {
            PageKey from = PageKey.parse("before", before).orElse(null);
            list = lists.open(challenge, present, stand, from, AT_ONCE);
        }
    }

    /** The orders in which its ideas can be listed now. */
    public List<IdeaOrder> getOrders() {
        return orders;
    }

    /** The order in which they are listed. */
    public IdeaOrder getPresent() {
        return present;
    }

    /** Whether the person answers its ideas: its sponsor, or communications. */
    public boolean isAnswerer() {
        return challenge.isAnsweredBy(currentPerson.required());
    }

    /** Whether an answer to that idea is kept back, for who may answer alone. */
    public boolean isPrepared(long ideaId) {
        return kept.ideas().contains(ideaId);
    }

    /** How many answers are kept back; 0 for whom that does not concern. */
    public long getPreparedCount() {
        return kept.number();
    }

    /** Whether nothing but the word of who answers is missing to close it. */
    public boolean isClosable() {
        Phase phase = challenge.phaseAt(clock);
        return isAnswerer() && !phase.isBefore(Phase.DECIDE) && phase != Phase.CLOSED && challenge.waiting() == 0;
    }

    /** The phase that can be begun before its day, or null. */
    public Phase getNextPhase() {
        return isAnswerer() && challenge.openedAt() != null ? challenge.nextPhase(clock) : null;
    }

    /** What it is judged by, in order. */
    public List<Criterion> getCriteria() {
        return criteria;
    }

    /** Whom it is for, by name; everybody when empty. */
    public List<String> getAudience() {
        return audience;
    }

    /** The latest changes of its charter. */
    public List<CharterChangeView> getChanges() {
        return changes;
    }

    /** Whether the person may still change what it asks. */
    public boolean isChangeable() {
        return currentPerson.required().speaksForCompany() && challenge.phaseAt(clock) != Phase.CLOSED;
    }

    /** How the ideas stand, once the votes are in. */
    public List<StandingRows.Group> getGroups() {
        return groups;
    }

    /** How its experts rate the ideas, once the votes are in. */
    public List<RatingRows.Row> getRatings() {
        return ratings;
    }

    /** By which day the person was asked to score the ideas, as one of its experts; null for others. */
    public LocalDate getScoreBy() {
        return scoreBy;
    }

    /** Whether everybody divides the budget. */
    public boolean isDivided() {
        return divided;
    }

    /** Whether the person can let everybody divide the budget. */
    public boolean isDividable() {
        return !divided
                && isAnswerer()
                && challenge.budget() != null
                && challenge.budget() > 0
                && challenge.hidesVotes(clock);
    }

    /** The key of what the link to the budget says. */
    public String getBudgetLink() {
        if (!divided) {
            return "ideas.budget.start";
        }
        return challenge.hidesVotes(clock) ? "ideas.budget.title" : "ideas.budget.counted";
    }

    /** Whether the person may ask experts for their scores now. */
    public boolean isAsker() {
        return isAnswerer() && challenge.phaseAt(clock).takesScores();
    }

    /** The picture with which its sponsor calls for ideas; null for none. */
    public CallPictureView getPicture() {
        return picture;
    }

    /** The video with which its sponsor calls for ideas; null for none. */
    public CallVideoView getVideo() {
        return video;
    }

    /** The person's own ideas that others do not see, in a challenge of which ideas are read first. */
    public List<IdeaView> getAwaited() {
        return awaited;
    }

    /** The person's ideas without a name that have not appeared yet. */
    public List<WaitingView> getSealed() {
        return sealed;
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

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getAnswered() {
        return answered;
    }

    public void setAnswered(String answered) {
        this.answered = answered;
    }
}
