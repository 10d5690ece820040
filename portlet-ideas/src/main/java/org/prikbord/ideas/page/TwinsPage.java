package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.logging.Logger;
import org.prikbord.ideas.DeskService;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.page.IdConverter;

/** <code>twins.xhtml</code>: two ideas that are probably the same, side by side, and what to make of them. */
@Named
@RequestScoped
public class TwinsPage {
    private static final Logger LOG = Logger.getLogger(TwinsPage.class.getName());

    @Inject
    private DeskService desk;

    private long id;
    private DeskService.Pair pair;

    /** Reads the two, also before the form that tells them apart is decoded. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        pair = desk.pair(id);
    }

    /** Sees before anything is shown that there are such ideas: asking for the bean is enough. */
    public void arrive() {
        LOG.finest(() -> "Twins " + id + " are shown");
    }

    /** Says that they are not the same, and goes back to the desk, which offers to take it back. */
    public void tellApart() throws IOException {
        desk.tellApart(id);
        go("/ideas/desk?apart=" + id);
    }

    /** Takes that back, and goes on from there. */
    public void takeBack() throws IOException {
        desk.takeBack(id);
        go("/ideas/twins?id=" + id);
    }

    private static void go(String where) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(where);
    }

    /** Both, the one that was proposed first before the other. */
    public List<IdeaView> getBoth() {
        return List.of(pair.first(), pair.second());
    }

    /** The one that was proposed first. */
    public IdeaView getFirst() {
        return pair.first();
    }

    public IdeaView getSecond() {
        return pair.second();
    }

    /** Whether somebody said that they are not the same. */
    public boolean isApart() {
        return pair.apart();
    }

    public long getId() {
        return id;
    }
}
