package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.prikbord.ideas.FamilyService;
import org.prikbord.model.family.Regrouping.Words;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>split.xhtml</code>: proposes that part of an idea becomes one of its own. */
@Named
@RequestScoped
public class SplitPage {
    @Inject
    private FamilyService families;

    @Inject
    private Attempt attempt;

    private FamilyService.Pair pair;
    private String key;
    private String title;
    private String words;
    private String otherTitle;
    private String otherWords;

    /** Reads the idea. */
    @PostConstruct
    void read() {
        pair = families.pair(IdConverter.requested(), 0);
    }

    /** Begins with the words that it has. */
    public void load() {
        key = UUID.randomUUID().toString();
        title = pair.one().title();
        words = pair.one().text();
    }

    /** Proposes it, and shows what was proposed. */
    public void send() throws IOException {
        long[] made = new long[1];
        if (attempt.to(() -> made[0] =
                families.split(pair.one().id(), new Words(title, words), new Words(otherTitle, otherWords), key))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/regrouping?id=" + made[0]);
        }
    }

    public IdeaView getIdea() {
        return pair.one();
    }

    /** What has been asked of it already; null for nothing. */
    public Long getAsked() {
        return pair.asked();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getOtherTitle() {
        return otherTitle;
    }

    public void setOtherTitle(String otherTitle) {
        this.otherTitle = otherTitle;
    }

    public String getOtherWords() {
        return otherWords;
    }

    public void setOtherWords(String otherWords) {
        this.otherWords = otherWords;
    }
}
