package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.prikbord.ideas.AnswerService;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.idea.PreparedView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>publish.xhtml</code>: shows the answers that are kept back, and publishes all of them at once. */
@Named
@RequestScoped
public class PublishPage {
    private static final int AT_ONCE = 50;

    @Inject
    private AnswerService answers;

    @Inject
    private ChallengeService challenges;

    @Inject
    private Attempt attempt;

    private long id;
    private String after;
    private String key;
    private long number;
    private ChallengeView challenge;
    private Page<PreparedView> prepared = new Page<>(List.of(), null);

    /** Reads how many there are before the form is decoded: without any there is none. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        challenge = challenges.view(id);
        ask();
    }

    private void ask() {
        number = answers.kept(id, List.of()).number();
        key = UUID.randomUUID().toString();
    }

    /** Reads some of them. */
    public void load() {
        prepared = answers.preparedOf(id, PageKey.parse("after", after).orElse(null), AT_ONCE);
    }

    /** Publishes all and goes back to the challenge; asks again when there are others by now. */
    public void publish() throws IOException {
        if (attempt.to(() -> answers.publish(id, number, key))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/challenge?id=" + id + "#answers");
            return;
        }
        load();
        ask();
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    public Page<PreparedView> getPrepared() {
        return prepared;
    }

    /** How many are published with one press. */
    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public long getId() {
        return id;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
