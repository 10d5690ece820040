package org.prikbord.ideas.page;

import org.prikbord.model.challenge.ChallengeView;

/** The fields of the form for a challenge, as typed; days as 2026-12-24. */
public class ChallengeFields {
    private String title;
    private String problem;
    private String criteria;
    private String opens;
    private String closes;
    private String sponsor;
    private String key;
    private int version;

    void take(ChallengeView challenge) {
        title = challenge.title();
        problem = challenge.problem();
        criteria = challenge.criteria();
        opens = challenge.opens().toString();
        closes = challenge.closes().toString();
        sponsor = challenge.sponsor().userName();
        version = challenge.version();
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

    public String getCriteria() {
        return criteria;
    }

    public void setCriteria(String criteria) {
        this.criteria = criteria;
    }

    public String getOpens() {
        return opens;
    }

    public void setOpens(String opens) {
        this.opens = opens;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }

    public String getSponsor() {
        return sponsor;
    }

    public void setSponsor(String sponsor) {
        this.sponsor = sponsor;
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
