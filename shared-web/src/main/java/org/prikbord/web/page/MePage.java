package org.prikbord.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.prikbord.web.signin.SignInService;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Languages;
import org.prikbord.web.text.Texts;

/** <code>me.xhtml</code>: the person's own language, and ending all of one's sign-ins. */
@Named
@RequestScoped
public class MePage {
    @Inject
    private SignInService service;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    @Inject
    private Attempt attempt;

    private String chosen;

    @PostConstruct
    void begin() {
        chosen = language.tag();
    }

    /** The languages by their own names. */
    public Map<String, String> getLanguages() {
        Map<String, String> languages = new TreeMap<>();
        Languages.ALL.forEach(tag -> languages.put(texts.get("language." + tag), tag));
        return languages;
    }

    /** Keeps the chosen language and goes on in it. */
    public void save() {
        String tag = Languages.supported(chosen).orElse(Languages.DEFAULT);
        if (attempt.to(() -> service.prefer(tag))) {
            language.set(tag);
            attempt.tell(texts.get("me.saved"));
        }
    }

    /** Signs out on every device, this one too. */
    public void signOutEverywhere() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        service.signOutEverywhere(
                (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        external.redirect(external.getRequestContextPath() + "/signin");
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
