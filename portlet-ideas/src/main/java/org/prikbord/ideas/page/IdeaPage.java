package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.prikbord.ideas.AnswerService;
import org.prikbord.ideas.AttachmentService;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.CoAuthorService;
import org.prikbord.ideas.DeliveryService;
import org.prikbord.ideas.FamilyService;
import org.prikbord.ideas.IdeaCommentService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.attachment.AttachmentView;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.base.Wording;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.delivery.DeliveryView;
import org.prikbord.model.family.FamilyTree;
import org.prikbord.model.family.RegroupingView;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.PreparedView;
import org.prikbord.model.moderation.HiddenWhy;
import org.prikbord.model.moderation.MatterFiles;
import org.prikbord.model.post.CommentView;
import org.prikbord.web.text.Names;

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
    private CoAuthorService coAuthors;

    @Inject
    private AttachmentService files;

    @Inject
    private IdeaCommentService comments;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private FamilyService families;

    @Inject
    private Names names;

    @Inject
    private AnswerService answers;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    private long id;
    private String after;
    private IdeaView idea;
    private MatterFiles.Hiding hiding;
    private ChallengeView challenge;
    private DeliveryView delivery;
    private Page<CommentView> talk = new Page<>(List.of(), null);
    private FamilyTree family;
    private List<RegroupingView> regroupings = List.of();
    private long from;
    private List<DecisionView> earlier = List.of();
    private PreparedView prepared;
    private boolean doubted;
    private boolean mine;
    private Together together;
    private List<AttachmentView> attachments = List.of();

    /** Reads the idea, and the comments from the first on; goes to the one that it is a part of by now. */
    public void load() throws IOException {
        idea = ideas.find(id).orElseThrow(NotFound::new);
        if (idea.id() != id) {
            // not for good, as it can be undone
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/ideas/idea?id=" + idea.id() + "&from=" + id);
            return;
        }
        challenge = challenges.view(idea.challengeId());
        delivery = idea.decision() == null ? null : deliveries.of(id).orElse(null);
        prepared = isAnswerable() ? answers.prepared(id).orElse(null) : null;
        earlier = idea.decision() == null ? List.of() : answers.earlier(id);
        mine = ideas.isMine(idea);
        hiding = ideas.hiding(idea).orElse(null);
        family = families.tree(id);
        regroupings = isOwner() ? families.of(id) : List.of();
        long me = currentPerson.required().personId();
        together = new Together(idea, coAuthors.of(id), me, challenge.hidesVotes(clock));
        attachments = files.on(id);
        doubted = isRewritable() && ideas.isDoubted(id);
        talk = comments.read(id, PageKey.parse("after", after).orElse(null), COMMENTS);
    }

    /** Whether the person may answer it now. */
    public boolean isAnswerable() {
        Phase phase = challenge.phaseAt(clock);
        return isAnswerer() && idea.decision() == null && phase != Phase.DRAFT && phase != Phase.CLOSED;
    }

    /** Whether the person may answer it again, because it was put off. */
    public boolean isAgain() {
        return isAnswerer() && idea.decision() != null && idea.decision().isLater();
    }

    private boolean isAnswerer() {
        return challenge.isAnsweredBy(currentPerson.required());
    }

    /** The answer that is kept back, for who may answer alone; else null. */
    public PreparedView getPrepared() {
        return prepared;
    }

    /** What was answered before, the last first. */
    public List<DecisionView> getEarlier() {
        return earlier;
    }

    /** Whether the person may change its words now. */
    public boolean isEditable() {
        return isOwner() && challenge.hidesVotes(clock);
    }

    /** Its authors, and communications. */
    private boolean isOwner() {
        SignedIn person = currentPerson.required();
        return mine || person.isAny(Role.COMMUNICATIONS) || family.isBy(person.personId());
    }

    /** Whether the person can propose to merge it or to split it. */
    public boolean isRegroupable() {
        return !idea.author().isNobody() && isEditable() && idea.decision() == null && hiding == null;
    }

    /** What was asked of it, and how it came to be, for whoever can answer or undo that. */
    public List<RegroupingView> getRegroupings() {
        return regroupings;
    }

    /** What the idea was called by whose address the person came; empty for nobody's. */
    public String getFormerTitle() {
        return from == 0 ? "" : family.titleOf(from);
    }

    public long getFrom() {
        return from;
    }

    public void setFrom(long from) {
        this.from = from;
    }

    /** Whether the person proposed it without a name, which nobody else is told. */
    public boolean isMineWithoutName() {
        return mine && idea.author().isNobody();
    }

    /** Whether the person may ask, or decide, whether its name is shown. */
    public boolean isUnmaskable() {
        return idea.author().isNobody() && currentPerson.required().isAny(Role.COMMUNICATIONS, Role.ADMINISTRATOR);
    }

    /** Whether its words can still become others. */
    private boolean isRewritable() {
        return idea.version() > 0 && challenge.phaseAt(clock) == Phase.CHOOSE;
    }

    /** Whether the person can suggest other words for a sentence now. */
    public boolean isSuggestible() {
        Phase phase = challenge.phaseAt(clock);
        return phase == Phase.IMPROVE || phase == Phase.CHOOSE;
    }

    /** The sentences for which others can be suggested. */
    public List<String> getSentences() {
        return Wording.sentences(idea.text());
    }

    /** Whether the person voted for words that say something else by now. */
    public boolean isDoubted() {
        return doubted;
    }

    /** The names of its authors. */
    public String getAuthors() {
        return family.authors().stream().map(names::of).collect(Collectors.joining(", "));
    }

    /** Everybody who is in it: whose idea it was, whose words it has, who argued and who asked. */
    public FamilyTree getFamily() {
        return family;
    }

    /** What becomes of it; null as long as nobody owns it. */
    public DeliveryView getDelivery() {
        return delivery;
    }

    /** Whether the person tells how it is carried out, or may say who does. */
    public boolean isTeller() {
        if (idea.decision() == null || idea.decision().outcome() != Outcome.CHOSEN) {
            return false;
        }
        SignedIn person = currentPerson.required();
        boolean carrier = challenge.carrier() != null && challenge.carrier().id() == person.personId();
        return carrier || isAnswerer() || (delivery != null && delivery.mine());
    }

    /** The matter by which it is hidden from others; null while it is not. */
    public Long getHiddenBy() {
        return hiding == null ? null : hiding.matter();
    }

    /** Whether others do not see it yet, for it has to be read first. */
    public boolean isAwaited() {
        return hiding != null && hiding.why() == HiddenWhy.FIRST;
    }

    /** Who is its author beside who proposed it. */
    public Together getTogether() {
        return together;
    }

    /** The pictures and files on it. */
    public List<AttachmentView> getAttachments() {
        return attachments;
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
