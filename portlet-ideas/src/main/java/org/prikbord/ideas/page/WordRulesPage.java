package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import org.prikbord.ideas.WordRuleService;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.moderation.WordAction;
import org.prikbord.model.moderation.WordRule;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>words.xhtml</code>: the words that the board looks out for, and a field to try them. */
@Named
@RequestScoped
public class WordRulesPage {
    private static final Logger LOG = Logger.getLogger(WordRulesPage.class.getName());

    @Inject
    private WordRuleService service;

    @Inject
    private Attempt attempt;

    private String pattern;
    private String action;
    private String note;
    private String sample;
    private boolean tried;
    private List<WordRule> rules = List.of();
    private List<WordRules.Found> found = List.of();

    /** Reads the rules; also before one of their buttons is decoded. */
    @PostConstruct
    void load() {
        rules = service.all();
    }

    /** Sees before anything is shown that the person may: asking for the bean is enough. */
    public void arrive() {
        LOG.finest("The word rules are shown");
    }

    /** Adds a rule. */
    public void add() throws IOException {
        if (attempt.to(this::write)) {
            again();
        }
        load();
    }

    private void write() {
        if (action == null || action.isBlank()) {
            throw RuleBroken.at("action", "text.empty");
        }
        service.add(pattern, Keys.typed(WordAction.class, "action", action), note);
    }

    /** Drops the rule whose button was pressed. */
    public void drop() throws IOException {
        long rule = IdConverter.requested("rule");
        if (attempt.to(() -> service.drop(rule))) {
            again();
        }
        load();
    }

    private static void again() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/words");
    }

    /** Shows what the rules find in a sample. */
    public void test() {
        tried = true;
        found = service.test(sample);
    }

    /** The keys of what can be done. */
    public List<String> getActions() {
        return Arrays.stream(WordAction.values()).map(WordAction::key).toList();
    }

    public List<WordRule> getRules() {
        return rules;
    }

    public List<WordRules.Found> getFound() {
        return found;
    }

    /** Whether a sample was tried and nothing found. */
    public boolean isClean() {
        return tried && found.isEmpty();
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getSample() {
        return sample;
    }

    public void setSample(String sample) {
        this.sample = sample;
    }
}
