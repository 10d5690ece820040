package org.prikbord.feed.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.logging.Logger;
import org.prikbord.feed.PinService;
import org.prikbord.feed.PostService;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.post.Pin;
import org.prikbord.model.post.PinView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>pin.xhtml</code>: puts a post on top, or takes it down. */
@Named
@RequestScoped
public class PinPage {
    private static final Logger LOG = Logger.getLogger(PinPage.class.getName());

    @Inject
    private PinService pins;

    @Inject
    private PostService posts;

    @Inject
    private Attempt attempt;

    @Inject
    private Clock clock;

    private long id;
    private String words;
    private String lastDay;
    private PinView pin;

    /** Reads what it says, and until when it is or would be there; {@link NotAllowed} for who may not. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        if (!pins.mayPin(id)) {
            throw new NotAllowed();
        }
        words = posts.view(id).text();
        pin = pins.pinned(id).orElse(null);
        LocalDate usual = LocalDate.now(clock).plusDays(Pin.USUAL_DAYS);
        lastDay = (pin == null ? usual : pin.lastDay()).toString();
    }

    /** Sees before anything is shown that the person may: asking for the bean is enough. */
    public void arrive() {
        LOG.finest(() -> "Post " + id + " is pinned");
    }

    /** Puts it on top and goes to the feed. */
    public void save() throws IOException {
        leave(() -> pins.pin(id, day()));
    }

    /** Takes it down and goes to the feed. */
    public void remove() throws IOException {
        leave(() -> pins.unpin(id));
    }

    private void leave(Runnable work) throws IOException {
        if (attempt.to(work)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/feed/");
        }
    }

    private LocalDate day() {
        try {
            return lastDay == null || lastDay.isBlank() ? null : LocalDate.parse(lastDay.strip());
        } catch (DateTimeException nonsense) {
            throw RuleBroken.at("lastDay", "pin.lastDay", Pin.MOST_DAYS);
        }
    }

    public String getWords() {
        return words;
    }

    /** Until when it is there now; null while it is not on top. */
    public PinView getPin() {
        return pin;
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }

    public long getId() {
        return id;
    }
}
