package org.prikbord.ideas.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Charter;
import org.prikbord.model.challenge.Criterion;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.challenge.Phase;

/** The fields of the form for a charter, as typed; moments as 2026-12-24T09:00, money in euros. */
public class ChallengeFields {
    /** So many criteria are what most people fill in. */
    private static final int USUAL_CRITERIA = 5;

    private String title;
    private String problem;
    private String baseline;
    private String baselineUnit;
    private String baselineNote;
    private String budget;
    private String ideasFrom;
    private String improveFrom;
    private String chooseFrom;
    private String decideFrom;
    private String deliverFrom;
    private String sponsor;
    private String carrier;
    private boolean anonymous;
    private String why;
    private String key;
    private int version;
    private String[] audience = {};
    /** All that a charter can have: what is sent back is read into the rows that are there before. */
    private final List<CriterionRow> criteria = IntStream.rangeClosed(1, Charter.MOST_CRITERIA)
            .mapToObj(CriterionRow::new)
            .toList();

    private final List<DetailFieldRow> details = IntStream.rangeClosed(1, DetailField.MOST)
            .mapToObj(DetailFieldRow::new)
            .toList();

    void take(ChallengeView challenge, List<Criterion> judgedBy, List<String> teams, Locale locale) {
        title = challenge.title();
        problem = challenge.problem();
        BigDecimal figure = challenge.baseline().figure();
        baseline = figure == null ? "" : Typed.number(figure, locale);
        baselineUnit = challenge.baseline().unit();
        baselineNote = challenge.baseline().note();
        budget = challenge.budget() == null ? "" : Typed.euros(challenge.budget(), locale);
        judge(judgedBy);
        sponsor = challenge.sponsor().userName();
        carrier = challenge.carrier() == null ? "" : challenge.carrier().userName();
        anonymous = challenge.anonymous();
        audience = teams.toArray(String[]::new);
        challenge.details().forEach(field -> details.get(field.place() - 1).take(field));
    }

    void takeMoments(ChallengeView challenge) {
        ideasFrom = moment(challenge, Phase.IDEAS);
        improveFrom = moment(challenge, Phase.IMPROVE);
        chooseFrom = moment(challenge, Phase.CHOOSE);
        decideFrom = moment(challenge, Phase.DECIDE);
        deliverFrom = moment(challenge, Phase.DELIVER);
        version = challenge.version();
    }

    private static String moment(ChallengeView challenge, Phase phase) {
        return challenge.schedule().from(phase).map(Object::toString).orElse("");
    }

    void judge(List<Criterion> judgedBy) {
        for (int i = 0; i < judgedBy.size(); i++) {
            criteria.get(i).setName(judgedBy.get(i).name());
            criteria.get(i).setWeight(judgedBy.get(i).weight());
        }
    }

    /** The first rows for criteria; those without a name count for nothing. */
    public List<CriterionRow> getCriteria() {
        return criteria.subList(0, USUAL_CRITERIA);
    }

    /** The other rows. */
    public List<CriterionRow> getFurtherCriteria() {
        return criteria.subList(USUAL_CRITERIA, criteria.size());
    }

    /** Whether there are more criteria than most challenges have. */
    public boolean isManifold() {
        return getFurtherCriteria().stream().anyMatch(CriterionRow::isFilled);
    }

    /** The rows that say something. */
    List<CriterionRow> filledCriteria() {
        return criteria.stream().filter(CriterionRow::isFilled).toList();
    }

    /** A row for each place; those without a label ask nothing. */
    public List<DetailFieldRow> getDetails() {
        return details;
    }

    public String[] getAudience() {
        return audience.clone();
    }

    public void setAudience(String[] audience) {
        this.audience = audience == null ? new String[0] : audience.clone();
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public void setAnonymous(boolean anonymous) {
        this.anonymous = anonymous;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getProblem() {
        return problem;
    }

    public void setProblem(String problem) {
        this.problem = problem;
    }

    public String getBaseline() {
        return baseline;
    }

    public void setBaseline(String baseline) {
        this.baseline = baseline;
    }

    public String getBaselineUnit() {
        return baselineUnit;
    }

    public void setBaselineUnit(String baselineUnit) {
        this.baselineUnit = baselineUnit;
    }

    public String getBaselineNote() {
        return baselineNote;
    }

    public void setBaselineNote(String baselineNote) {
        this.baselineNote = baselineNote;
    }

    public String getBudget() {
        return budget;
    }

    public void setBudget(String budget) {
        this.budget = budget;
    }

    public String getIdeasFrom() {
        return ideasFrom;
    }

    public void setIdeasFrom(String ideasFrom) {
        this.ideasFrom = ideasFrom;
    }

    public String getImproveFrom() {
        return improveFrom;
    }

    public void setImproveFrom(String improveFrom) {
        this.improveFrom = improveFrom;
    }

    public String getChooseFrom() {
        return chooseFrom;
    }

    public void setChooseFrom(String chooseFrom) {
        this.chooseFrom = chooseFrom;
    }

    public String getDecideFrom() {
        return decideFrom;
    }

    public void setDecideFrom(String decideFrom) {
        this.decideFrom = decideFrom;
    }

    public String getDeliverFrom() {
        return deliverFrom;
    }

    public void setDeliverFrom(String deliverFrom) {
        this.deliverFrom = deliverFrom;
    }

    public String getSponsor() {
        return sponsor;
    }

    public void setSponsor(String sponsor) {
        this.sponsor = sponsor;
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(String carrier) {
        this.carrier = carrier;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
