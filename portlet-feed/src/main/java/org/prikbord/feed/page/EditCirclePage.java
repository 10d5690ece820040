package org.prikbord.feed.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.prikbord.feed.CircleService;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.circle.Access;
import org.prikbord.model.circle.Belonging;
import org.prikbord.model.circle.CircleView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>edit-circle.xhtml</code>: makes a circle, or changes what one is. */
@Named
@RequestScoped
public class EditCirclePage {
    private static final Logger LOG = Logger.getLogger(EditCirclePage.class.getName());

    @Inject
    private CircleService circles;

    @Inject
    private Attempt attempt;

    private long id;
    private String name;
    private String about;
    private String access = Access.OPEN.key();
    private int version;
    private String key;
    private String theirs;

    /** Begins with what it is; a new one is open. {@link NotFound} for who does not keep it. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        key = UUID.randomUUID().toString();
        if (id != 0) {
            CircleView circle = circles.view(id);
            if (circle.mine() != Belonging.KEEPER) {
                throw new NotFound();
            }
            name = circle.name();
            about = circle.about();
            access = circle.access().key();
            version = circle.version();
        }
        String sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("access");
        access = sent == null ? access : sent;
    }

    /** Sees before anything is shown that there is such a circle: asking for the bean is enough. */
    public void arrive() {
        LOG.finest(() -> "Circle " + id + " is changed");
    }

    /** Saves and goes to the circle. */
    public void save() throws IOException {
        if (attempt.to(this::write)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/feed/circle?id=" + id);
        }
    }

    private void write() {
        Access chosen = Keys.typed(Access.class, "access", access);
        if (id == 0) {
            id = circles.make(name, chosen, about, key);
            return;
        }
        try {
            circles.edit(id, name, chosen, about, version);
        } catch (ChangedMeanwhile changed) {
            theirs = changed.currentTitle() + "\n\n" + changed.currentText();
            version = changed.currentVersion();
            throw changed;
        }
    }

    /** What it is by now, when it is not what this change is based on; else null. */
    public String getTheirs() {
        return theirs;
    }

    public List<String> getAccesses() {
        return Arrays.stream(Access.values()).map(Access::key).toList();
    }

    /** Whether it is made now. */
    public boolean isMade() {
        return id == 0;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getAccess() {
        return access;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** Makes sending the form twice once. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
