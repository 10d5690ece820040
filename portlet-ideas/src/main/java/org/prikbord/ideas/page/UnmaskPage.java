package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.prikbord.ideas.UnmaskService;
import org.prikbord.model.anonymous.UnmaskingView;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Role;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.moderation.HouseRule;
import org.prikbord.model.person.PersonView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>unmask.xhtml</code>: one moderator asks whose an idea without a name is, another decides, and both may look. */
@Named
@RequestScoped
public class UnmaskPage {
    @Inject
    private UnmaskService service;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Attempt attempt;

    private long id;
    private IdeaView idea;
    private List<UnmaskingView> asked = List.of();
    private HouseRule rule;
    private String reason;
    private String answer;
    private PersonView author;

    /** Reads what was asked; also before a form that depends on it is decoded. */
    @PostConstruct
    void load() {
        id = IdConverter.requested();
        idea = service.idea(id);
        asked = service.asked(id);
    }

    /** Sees before anything is shown that there is such an idea. */
    public void arrive() {
        author = null;
    }

    /** Asks for the name. */
    public void ask() throws IOException {
        if (attempt.to(() -> service.ask(id, rule, reason))) {
            again();
        }
    }

    /** Says yes. */
    public void grant() throws IOException {
        decide(true);
    }

    /** Says no. */
    public void refuse() throws IOException {
        decide(false);
    }

    private void decide(boolean grant) throws IOException {
        long request = getOpen() == null ? 0 : getOpen().id();
        if (attempt.to(() -> service.decide(request, grant, answer))) {
            again();
        }
    }

    /** Shows the name, once: it is on no other page. */
    public void look() {
        long request = getSeen() == null ? 0 : getSeen().id();
        attempt.to(() -> author = service.look(request));
    }

    private void again() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/unmask?id=" + id);
    }

    /** The request that nobody has decided; null when there is none. */
    public UnmaskingView getOpen() {
        return asked.stream().filter(UnmaskingView::isOpen).findFirst().orElse(null);
    }

    /** The request by which the reader may look now; null when there is none. */
    public UnmaskingView getSeen() {
        long me = currentPerson.required().personId();
        return asked.stream().filter(one -> one.isSeenBy(me)).findFirst().orElse(null);
    }

    /** Whether the reader may ask. */
    public boolean isAskable() {
        return getOpen() == null
                && getSeen() == null
                && currentPerson.required().isAny(Role.COMMUNICATIONS);
    }

    /** Whether the reader may decide. */
    public boolean isDecidable() {
        return getOpen() != null
                && getOpen().askedBy().id() != currentPerson.required().personId();
    }

    /** The rules of the house. */
    public List<HouseRule> getRules() {
        return List.of(HouseRule.values());
    }

    public IdeaView getIdea() {
        return idea;
    }

    public List<UnmaskingView> getAsked() {
        return asked;
    }

    /** Whose it is, when it was just shown. */
    public PersonView getAuthor() {
        return author;
    }

    public long getId() {
        return id;
    }

    public HouseRule getRule() {
        return rule;
    }

    public void setRule(HouseRule rule) {
        this.rule = rule;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
