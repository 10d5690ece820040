package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.ChallengeWords;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Criterion;
import org.prikbord.model.person.PersonView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.text.Dates;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Texts;

/** <code>open.xhtml</code>: prepares a challenge, from nothing, a template or an earlier one, or changes its charter. */
@Named
@RequestScoped
public class OpenChallengePage {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** Three weeks for ideas, one each to improve and to choose, two to decide. */
    private static final List<Integer> USUAL_WEEKS = List.of(0, 3, 4, 5, 7);

    private static final List<String> TEMPLATES = List.of("process", "costs", "new", "fun");
    private static final int HEAVY = 3;

    @Inject
    private ChallengeService challenges;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    @Inject
    private Attempt attempt;

    private final ChallengeFields fields = new ChallengeFields();
    private long id;
    private long copy;
    private String template;
    private boolean opened;
    private ChangedMeanwhile meanwhile;

    /** Begins with what the challenge says, what an earlier one said, or a template; and with the usual weeks. */
    public void load() {
        challenges.sponsors();
        if (id != 0) {
            ChallengeView challenge = challenges.view(id);
            fields.take(challenge, challenges.criteria(id), challenges.audience(id), language.locale());
            fields.takeMoments(challenge);
            opened = challenge.openedAt() != null;
            return;
        }
        plan(dates.today().plusDays(1));
        fields.setSponsor(currentPerson.required().userName());
        if (copy != 0) {
            fields.take(challenges.view(copy), challenges.criteria(copy), challenges.audience(copy), language.locale());
        } else if (template != null && TEMPLATES.contains(template)) {
            begin("ideas.template." + template);
        }
        beginRequest();
    }

    private void plan(LocalDate first) {
        List<String> moments = USUAL_WEEKS.stream()
                .map(weeks -> first.plusWeeks(weeks).atTime(MORNING).toString())
                .toList();
        fields.setIdeasFrom(moments.get(0));
        fields.setImproveFrom(moments.get(1));
        fields.setChooseFrom(moments.get(2));
        fields.setDecideFrom(moments.get(3));
        fields.setDeliverFrom(moments.get(4));
    }

    private void begin(String key) {
        fields.setTitle(texts.get(key + ".title"));
        fields.setProblem(texts.get(key + ".problem"));
        fields.setBaselineUnit(texts.get(key + ".unit"));
        fields.judge(Arrays.stream(texts.get(key + ".criteria").split("\\|"))
                .map(criterion -> new Criterion(criterion.strip(), HEAVY))
                .toList());
    }

    /** Keeps it, a draft as a draft, and goes to it. */
    public void save() throws IOException {
        store(false);
    }

    /** Keeps it and opens it, and goes to it. */
    public void open() throws IOException {
        store(true);
    }

    private void store(boolean open) throws IOException {
        opened = id != 0 && challenges.view(id).openedAt() != null;
        if (attempt.to(() -> write(open))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/challenge?id=" + id);
        } else {
            beginRequest();
        }
    }

    /** What is sent next is not what was refused. */
    private void beginRequest() {
        fields.setKey(UUID.randomUUID().toString());
    }

    private void write(boolean open) {
        ChallengeWords words = words();
        if (id == 0) {
            id = challenges.begin(words, open, fields.getKey());
            return;
        }
        try {
            challenges.edit(id, words, fields.getWhy(), open, fields.getVersion());
        } catch (ChangedMeanwhile changed) {
            meanwhile = changed;
            fields.setVersion(changed.currentVersion());
            throw changed;
        }
    }

    private ChallengeWords words() {
        return new ChallengeWords(
                fields.getTitle(),
                fields.getProblem(),
                Typed.decimal("baseline", fields.getBaseline()),
                fields.getBaselineUnit(),
                fields.getBaselineNote(),
                Typed.cents("budget", fields.getBudget()),
                fields.filledCriteria().stream()
                        .map(row -> new ChallengeWords.Criterion(row.getName(), row.getWeight()))
                        .toList(),
                new ChallengeWords.Moments(
                        Typed.moment("ideasFrom", fields.getIdeasFrom()),
                        Typed.moment("improveFrom", fields.getImproveFrom()),
                        Typed.moment("chooseFrom", fields.getChooseFrom()),
                        Typed.moment("decideFrom", fields.getDecideFrom()),
                        Typed.moment("deliverFrom", fields.getDeliverFrom())),
                fields.getSponsor(),
                fields.getCarrier(),
                List.of(fields.getAudience()),
                fields.getDetails().stream()
                        .map(row -> new ChallengeWords.Detail(row.getLabel(), row.isNeeded()))
                        .toList(),
                fields.isAnonymous());
    }

    /** Who may be the sponsor, their names by user name: who is it now, whoever opens it, and all who have that role. */
    public Map<String, String> getSponsors() {
        Map<String, String> sponsors = new LinkedHashMap<>();
        if (id != 0) {
            PersonView present = challenges.view(id).sponsor();
            sponsors.put(present.userName(), name(present));
        }
        sponsors.putIfAbsent(
                currentPerson.required().userName(), currentPerson.required().name());
        challenges.sponsors().forEach(person -> sponsors.putIfAbsent(person.userName(), name(person)));
        return sponsors;
    }

    /** With the team, which tells namesakes apart. */
    private static String name(PersonView person) {
        return person.name() + ", " + person.team();
    }

    /** All teams, by name. */
    public List<String> getTeams() {
        return challenges.teams();
    }

    /** What a criterion can count. */
    public List<Integer> getWeights() {
        return IntStream.rangeClosed(1, Criterion.HEAVIEST).boxed().toList();
    }

    /** The keys of the templates. */
    public List<String> getTemplates() {
        return TEMPLATES;
    }

    /** What somebody else made of it since this change began; else null. */
    public ChangedMeanwhile getMeanwhile() {
        return meanwhile;
    }

    /** Whether this begins a new one. */
    public boolean isBeginning() {
        return id == 0;
    }

    /** Whether everybody has its promises already, so that a change needs a reason. */
    public boolean isOpened() {
        return opened;
    }

    /** Whether the person may have its ideas read before others see them. */
    public boolean isLookable() {
        return id != 0 && currentPerson.required().isAny(Role.COMMUNICATIONS);
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

    public long getCopy() {
        return copy;
    }

    public void setCopy(long copy) {
        this.copy = copy;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }
}
