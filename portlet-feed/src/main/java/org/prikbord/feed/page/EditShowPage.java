package org.prikbord.feed.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.prikbord.feed.AudienceService;
import org.prikbord.feed.ShowService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.Reach;
import org.prikbord.model.show.Show;
import org.prikbord.model.show.ShowView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>edit-show.xhtml</code>: announces a live show, or changes when and how it is. */
@Named
@RequestScoped
public class EditShowPage {
    private static final Logger LOG = Logger.getLogger(EditShowPage.class.getName());
    private static final int USUAL_MINUTES = 45;

    @Inject
    private ShowService shows;

    @Inject
    private AudienceService audiences;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Attempt attempt;

    @Inject
    private Clock clock;

    private long id;
    private String title;
    private String words;
    private String startsAt;
    private String minutes = Integer.toString(USUAL_MINUTES);
    private String video;
    private boolean anonymous = true;
    private String audience;
    private int version;
    private String key;

    /** Begins with what it is. {@link NotAllowed} for who may neither announce one nor leads this. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        key = UUID.randomUUID().toString();
        if (id == 0) {
            if (!currentPerson.required().speaksForCompany()) {
                throw new NotAllowed();
            }
            return;
        }
        ShowView show = shows.view(id);
        if (!shows.mayLead(id)) {
            throw new NotAllowed();
        }
        title = show.title();
        startsAt = LocalDateTime.ofInstant(show.startsAt(), clock.getZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        minutes = Integer.toString(show.minutes());
        video = show.video();
        anonymous = show.anonymous();
        version = show.version();
    }

    /** Sees before anything is shown that the person may: asking for the bean is enough. */
    public void arrive() {
        LOG.finest(() -> "Show " + id + " is changed");
    }

    /** Announces or saves it, and goes there. */
    public void save() throws IOException {
        if (attempt.to(this::write)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/feed/show?id=" + id);
        }
    }

    private void write() {
        Show.Plan plan = new Show.Plan(title, moment(), number(), video, anonymous);
        if (id == 0) {
            Long team = audience == null || !audience.matches("\\d{1,18}") ? null : Long.valueOf(audience);
            String text = "**" + plan.title() + "**" + (words == null || words.isBlank() ? "" : "\n\n" + words.strip());
            id = shows.announce(plan, text, team, key);
        } else {
            shows.change(id, plan, version);
        }
    }

    private Instant moment() {
        try {
            return startsAt == null || startsAt.isBlank()
                    ? null
                    : LocalDateTime.parse(startsAt).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException nonsense) {
            throw RuleBroken.at("startsAt", "show.when");
        }
    }

    private int number() {
        return minutes != null && minutes.matches("\\d{1,4}") ? Integer.parseInt(minutes) : 0;
    }

    /** For whom the person may announce one, besides everybody. */
    public List<Reach> getChoices() {
        return audiences.choices();
    }

    /** Whether it is there already. */
    public boolean isMade() {
        return id != 0;
    }

    public long getId() {
        return id;
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

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(String startsAt) {
        this.startsAt = startsAt;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getVideo() {
        return video;
    }

    public void setVideo(String video) {
        this.video = video;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public void setAnonymous(boolean anonymous) {
        this.anonymous = anonymous;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
