package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.ChallengeWords;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.text.Dates;

/** <code>open.xhtml</code>: opens a challenge, or changes one when it is given an id. */
@Named
@RequestScoped
public class OpenChallengePage {
    private static final int USUAL_DAYS = 21;

    @Inject
    private ChallengeService challenges;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Dates dates;

    @Inject
    private Attempt attempt;

    private final ChallengeFields fields = new ChallengeFields();
    private long id;
    private ChangedMeanwhile meanwhile;

    /** Begins with what the challenge says, or with three weeks from today and oneself as the sponsor. */
    public void load() {
        challenges.sponsors();
        if (id == 0) {
            fields.setOpens(dates.today().toString());
            fields.setCloses(dates.today().plusDays(USUAL_DAYS).toString());
            fields.setSponsor(currentPerson.required().userName());
            beginRequest();
            return;
        }
        ChallengeView challenge = challenges.view(id);
        fields.take(challenge);
    }

    /** Opens or changes it, and goes to it. */
    public void save() throws IOException {
        if (attempt.to(this::write)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/challenge?id=" + id);
        } else {
            beginRequest();
        }
    }

    /** What is sent next is not what was refused. */
    private void beginRequest() {
        fields.setKey(UUID.randomUUID().toString());
    }

    private void write() {
        ChallengeWords words = new ChallengeWords(
                fields.getTitle(),
                fields.getProblem(),
                fields.getCriteria(),
                day("opens", fields.getOpens()),
                day("closes", fields.getCloses()),
                fields.getSponsor());
        if (id == 0) {
            id = challenges.open(words, fields.getKey());
            return;
        }
        try {
            challenges.edit(id, words, fields.getVersion());
        } catch (ChangedMeanwhile changed) {
            meanwhile = changed;
            fields.setVersion(changed.currentVersion());
            throw changed;
        }
    }

    private static LocalDate day(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            throw RuleBroken.at(field, "date.wrong");
        }
    }

    /** Who may be the sponsor, by name; whoever opens it stands first. */
    public Map<String, String> getSponsors() {
        Map<String, String> sponsors = new LinkedHashMap<>();
        sponsors.put(currentPerson.required().name(), currentPerson.required().userName());
        challenges.sponsors().forEach(person -> sponsors.put(person.name(), person.userName()));
        return sponsors;
    }

    /** What somebody else made of it since this change began; else null. */
    public ChangedMeanwhile getMeanwhile() {
        return meanwhile;
    }

    /** Whether this opens a new one. */
    public boolean isOpening() {
        return id == 0;
    }

    public ChallengeFields getFields() {
        return fields;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
