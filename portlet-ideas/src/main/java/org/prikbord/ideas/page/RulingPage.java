package org.prikbord.ideas.page;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prikbord.ideas.DeskService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.moderation.AppealOutcome;
import org.prikbord.model.moderation.HouseRule;
import org.prikbord.model.moderation.MatterFile;
import org.prikbord.model.moderation.MatterFile.RulingView;
import org.prikbord.model.moderation.Ruling;
import org.prikbord.model.moderation.Verdict;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** The panel beside the desk: a ruling on one matter or several, or the decision on an appeal; and undoing a ruling. */
@Named
@RequestScoped
public class RulingPage {
    @Inject
    private DeskService desk;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Attempt attempt;

    private String open;
    private String ruled;
    private String verdict;
    private String rule;
    private String reason;
    private String answer;
    private MatterFile file;

    /** Reads what is open, of several only how many; also before a form that depends on it is decoded. */
    @PostConstruct
    void load() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        open = parameters.get("open");
        ruled = parameters.get("ruled");
        List<Long> items = items();
        if (isAppeal()) {
            file = desk.fileOfAppeal(items.get(0));
        } else if (isRuling() && items.size() == 1) {
            file = desk.file(items.get(0));
        }
    }

    /** The ids of what is open: matters, or one appeal. */
    List<Long> items() {
        String[] typed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("item", new String[0]);
        return ids(Arrays.stream(typed));
    }

    private static List<Long> ids(Stream<String> typed) {
        return typed.limit(Page.MOST).map(IdConverter::read).distinct().toList();
    }

    /** Whether a ruling is open, on one or on several. */
    public boolean isRuling() {
        return "ruling".equals(open) && !items().isEmpty();
    }

    /** Whether an appeal is open. */
    public boolean isAppeal() {
        return "appeal".equals(open) && !items().isEmpty();
    }

    /** Whether anything is. */
    public boolean isAny() {
        return isRuling() || isAppeal();
    }

    /** Whether what is open still waits for a ruling. */
    public boolean isWaiting() {
        return isRuling() && (file == null || file.matter().waitingSince() != null);
    }

    /** Whether the reader may decide the open appeal: somebody else ruled, and nobody has decided. */
    public boolean isDecidable() {
        RulingView last = getLast();
        return isAppeal()
                && last != null
                && last.appeal() != null
                && last.appeal().outcome() == null
                && last.moderatorId() != currentPerson.required().personId();
    }

    /** Rules, and offers to undo it. */
    void send() throws IOException {
        List<Long> rulings = new ArrayList<>();
        if (attempt.to(() -> rulings.addAll(desk.ruleAll(items(), said())))) {
            go("?ruled=" + rulings.stream().map(String::valueOf).collect(joining(",")));
        }
    }

    private Ruling.Words said() {
        if (verdict == null || verdict.isBlank()) {
            throw RuleBroken.at("verdict", "text.empty");
        }
        HouseRule house = rule == null || rule.isBlank() ? null : Keys.typed(HouseRule.class, "rule", rule);
        return new Ruling.Words(Keys.typed(Verdict.class, "verdict", verdict), house, reason);
    }

    /** Decides the appeal that is open. */
    void decide() throws IOException {
        if (attempt.to(() -> desk.decide(items().get(0), outcome(), answer))) {
            go("");
        }
    }

    private AppealOutcome outcome() {
        if (verdict == null || verdict.isBlank()) {
            throw RuleBroken.at("outcome", "text.empty");
        }
        return Keys.typed(AppealOutcome.class, "outcome", verdict);
    }

    /** Takes back what was just ruled. */
    void undo() throws IOException {
        if (attempt.to(() -> desk.undo(ids(Arrays.stream(ruled.split(",")))))) {
            go("");
        }
    }

    private static void go(String how) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/desk" + how);
    }

    /** The keys of what can be decided about content. */
    public List<String> getVerdicts() {
        return Arrays.stream(Verdict.values()).map(Verdict::key).toList();
    }

    /** The keys of what can be decided about an appeal. */
    public List<String> getOutcomes() {
        return Arrays.stream(AppealOutcome.values()).map(AppealOutcome::key).toList();
    }

    /** The keys of the rules of the house. */
    public List<String> getRules() {
        return Arrays.stream(HouseRule.values()).map(HouseRule::key).toList();
    }

    /** How many are open. */
    public int getNumber() {
        return items().size();
    }

    /** The ids of what is open, for the form. */
    public List<Long> getItems() {
        return items();
    }

    /** The matter that is open; null for several. */
    public MatterFile getFile() {
        return file;
    }

    /** The ruling that stands on it; null while there is none. */
    public RulingView getLast() {
        return file == null ? null : file.last().orElse(null);
    }

    public String getOpen() {
        return open;
    }

    public String getRuled() {
        return ruled;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
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
