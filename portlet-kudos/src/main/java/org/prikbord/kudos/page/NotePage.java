package org.prikbord.kudos.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.prikbord.kudos.KudosService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>note.xhtml</code>: one note at its own address; whoever gave it may take it back here. */
@Named
@RequestScoped
public class NotePage {
    private static final Logger LOG = Logger.getLogger(NotePage.class.getName());

    @Inject
    private KudosService kudos;

    @Inject
    private Notes writer;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    @Inject
    private Attempt attempt;

    private long id;
    private Note note;
    private Long hiddenBy;
    private boolean justGiven;
    private boolean withdrawable;
    private boolean forMe;

    /** Reads the note; also before a form on the page is decoded, which is there only for who may use it. */
    @PostConstruct
    void load() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = IdConverter.requested();
        KudosView view = kudos.view(id);
        hiddenBy = kudos.hiding(view).orElse(null);
        note = writer.of(List.of(view)).get(0);
        justGiven = note.mine() && "1".equals(parameters.get("fresh"));
        forMe = view.isFor(currentPerson.required());
        withdrawable = view.withdrawableBy(currentPerson.required(), clock.instant());
    }

    /** Sees before anything is shown that there is such a note: asking for the bean is enough. */
    public void arrive() {
        LOG.finest(() -> "Note " + id + " is shown");
    }

    /** Takes the note off the wall and goes there. */
    public void withdraw() throws IOException {
        if (attempt.to(() -> kudos.withdraw(id))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/kudos/?said=withdrawn");
        }
    }

    /** The matter by which it is hidden from others; null while it is not. */
    public Long getHiddenBy() {
        return hiddenBy;
    }

    public Note getNote() {
        return note;
    }

    public boolean isWithdrawable() {
        return withdrawable;
    }

    /** Whether the reader is thanked, and so may want to keep it. */
    public boolean isForMe() {
        return forMe;
    }

    /** Whether it has just been given by the reader. */
    public boolean isJustGiven() {
        return justGiven;
    }

    public long getId() {
        return id;
    }
}
