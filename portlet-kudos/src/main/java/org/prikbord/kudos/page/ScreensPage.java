package org.prikbord.kudos.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.prikbord.kudos.ScreenService;
import org.prikbord.model.screen.ScreenLook;
import org.prikbord.model.screen.ScreenView;
import org.prikbord.model.screen.Screens;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Languages;
import org.prikbord.web.text.Texts;

/** <code>screens.xhtml</code>: the screens there are, and making one, whose link is shown at that moment and never again. */
@Named
@RequestScoped
public class ScreensPage {
    private static final Logger LOG = Logger.getLogger(ScreensPage.class.getName());

    @Inject
    private ScreenService service;

    @Inject
    private Attempt attempt;

    @Inject
    private Language spoken;

    @Inject
    private Texts texts;

    private List<ScreenView> all = List.of();
    private String name;
    private String team;
    private String language;
    private String look = ScreenLook.LIGHT.key();
    private String said;
    private String made;
    private String address;

    /** Reads them; also before the form is decoded, which is there only for who may use it. */
    @PostConstruct
    void read() {
        all = service.all();
        language = spoken.tag();
    }

    /** Sees before anything is shown that the person may: asking for the bean is enough. */
    public void arrive() {
        LOG.finest("The screens are shown");
    }

    /** Makes a screen and shows its link. */
    public void make() {
        if (attempt.to(this::write)) {
            external().setResponseHeader("Cache-Control", "no-store");
            made = name.strip();
            name = null;
            team = null;
            all = service.all();
        }
    }

    private void write() {
        Screens.Made screen = service.make(new ScreenService.Asked(name, team, language, look));
        address = URI.create(((HttpServletRequest) external().getRequest())
                        .getRequestURL()
                        .toString())
                .resolve("/kudos/screen?key=" + screen.key().value())
                .toString();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public List<ScreenView> getAll() {
        return all;
    }

    /** What the screen is called that has just been made; null at any other time. */
    public String getMade() {
        return made;
    }

    /** The link of the screen that has just been made. */
    public String getAddress() {
        return address;
    }

    /** Whether somebody comes here who has just revoked one. */
    public boolean isRevoked() {
        return "revoked".equals(said) && made == null;
    }

    /** Whose notes a screen can show, by what to send. */
    public Map<String, String> getTeams() {
        Map<String, String> teams = new LinkedHashMap<>();
        teams.put(texts.get("screens.everybody"), "");
        service.teams().forEach(one -> teams.put(one, one));
        return teams;
    }

    /** The languages by their own names. */
    public Map<String, String> getLanguages() {
        Map<String, String> languages = new TreeMap<>();
        Languages.ALL.forEach(tag -> languages.put(texts.get("language." + tag), tag));
        return languages;
    }

    public Map<String, String> getLooks() {
        Map<String, String> looks = new LinkedHashMap<>();
        Arrays.stream(ScreenLook.values()).forEach(one -> looks.put(texts.get("screens.look." + one.key()), one.key()));
        return looks;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getLook() {
        return look;
    }

    public void setLook(String look) {
        this.look = look;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
