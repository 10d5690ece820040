package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prikbord.ideas.FamilyService;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Text;
import org.prikbord.model.family.Regrouping.Words;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>merge.xhtml</code>: proposes that two ideas become one; finds the other one first when none is named. */
@Named
@RequestScoped
public class MergePage {
    /** A number, or an address with one. */
    private static final Pattern ID = Pattern.compile("(?:.*[?&]id=)?(\\d{1,18})(?:[&#].*)?");

    @Inject
    private FamilyService families;

    @Inject
    private Attempt attempt;

    private String with;
    private boolean unknown;
    private FamilyService.Pair pair;
    private String key;
    private String title;
    private String words;

    /** Reads the ideas before the form is decoded: it is there once both are known. */
    @PostConstruct
    void read() {
        with = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("with", "");
        long id = IdConverter.requested();
        Matcher typed = ID.matcher(with.strip());
        unknown = !with.isBlank() && !typed.matches();
        long other = unknown || with.isBlank() ? 0 : Long.parseLong(typed.group(1));
        try {
            pair = families.pair(id, other);
        } catch (NotFound gone) {
            pair = families.pair(id, 0);
            unknown = true;
        }
    }

    /** Begins with the words of both. */
    public void load() {
        key = UUID.randomUUID().toString();
        if (pair.other() != null) {
            title = pair.one().title();
            words = Text.shortened(pair.one().text() + "\n\n" + pair.other().text(), Idea.LONGEST_TEXT);
        }
    }

    /** Proposes it, and shows what was proposed. */
    public void send() throws IOException {
        long[] made = new long[1];
        if (attempt.to(
                () -> made[0] = families.merge(pair.one().id(), pair.other().id(), new Words(title, words), key))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/regrouping?id=" + made[0]);
        }
    }

    public IdeaView getIdea() {
        return pair.one();
    }

    /** Null as long as it is not known. */
    public IdeaView getOther() {
        return pair.other();
    }

    /** What has been asked of the two already; null for nothing. */
    public Long getAsked() {
        return pair.asked();
    }

    /** Ideas of the challenge that are like it, as long as the other one is not known. */
    public List<IdeaBrief> getSimilar() {
        return pair.similar();
    }

    /** Whether what was typed is no idea. */
    public boolean isUnknown() {
        return unknown;
    }

    public String getWith() {
        return with;
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
}
