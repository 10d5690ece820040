package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.ExpertService;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.score.ExpertView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>experts.xhtml</code>: asking experts to score the ideas of a challenge, for who answers them. */
@Named
@RequestScoped
public class ExpertsPage {
    @Inject
    private ExpertService service;

    @Inject
    private ChallengeService challenges;

    @Inject
    private Attempt attempt;

    @Inject
    private Clock clock;

    private long id;
    private ChallengeView challenge;
    private List<ExpertView> experts;
    private String expert;
    private String due;
    private String dismissed;

    /** Reads who was asked before a form is decoded: which forms there are depends on it. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        challenge = challenges.view(id);
        experts = service.of(id);
    }

    /** Proposes the end of the phase. */
    public void load() {
        LocalDateTime ends = challenge.presentEnds(clock);
        due = ends == null ? "" : ends.toLocalDate().toString();
    }

    /** Asks one more, or by another day. */
    public void ask() throws IOException {
        store(() -> service.ask(id, expert, Typed.day("due", due)));
    }

    /** Takes one off the list. */
    public void dismiss() throws IOException {
        store(() -> service.dismiss(id, dismissed));
    }

    private void store(Runnable work) throws IOException {
        if (attempt.to(work)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/experts?id=" + id);
        }
    }

    /** Those who have not begun, and so may be taken off the list. */
    public List<ExpertView> getDismissable() {
        return experts.stream().filter(asked -> asked.scored() == 0).toList();
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    public List<ExpertView> getExperts() {
        return experts;
    }

    public long getId() {
        return id;
    }

    public String getExpert() {
        return expert;
    }

    public void setExpert(String expert) {
        this.expert = expert;
    }

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public String getDismissed() {
        return dismissed;
    }

    public void setDismissed(String dismissed) {
        this.dismissed = dismissed;
    }
}
