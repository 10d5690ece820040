package org.prikbord.kudos.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.kudos.KudosService;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.kudos.KudosView;

/** <code>mine.xhtml</code>: the thanks that the reader got, or gave; nobody else's. */
@Named
@RequestScoped
public class MinePage {
    private static final int NOTES = 24;

    @Inject
    private KudosService kudos;

    @Inject
    private Notes writer;

    private String show;
    private String before;
    private List<Note> notes;
    private String older;
    private String nudge;

    /** Reads the page that is asked for. */
    public void load() {
        PageKey key = PageKey.parse("before", before).orElse(null);
        Page<KudosView> page = isGiven() ? kudos.given(key, NOTES) : kudos.got(key, NOTES);
        notes = writer.of(page.items());
        nudge = isGiven() ? kudos.nudge().orElse(null) : null;
        older = page.following()
                .map(next -> (isGiven() ? "?show=given&before=" : "?before=") + next)
                .orElse(null);
    }

    /** Whether it shows what the reader gave, else what the reader got. */
    public boolean isGiven() {
        return "given".equals(show);
    }

    public List<Note> getNotes() {
        return notes;
    }

    /** A department whose people one might think of; null where there is none, and beside what one got. */
    public String getNudge() {
        return nudge;
    }

    public boolean isBlank() {
        return notes.isEmpty();
    }

    /** The address of what is older; null at the end. */
    public String getOlder() {
        return older;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
