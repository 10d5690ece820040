package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.prikbord.ideas.DeskService;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Quiet;

/** <code>quiet.xhtml</code>: the ideas of a challenge that hear nothing, for whoever is at the desk. */
@Named
@RequestScoped
public class QuietPage {
    private static final int AT_ONCE = 20;

    @Inject
    private DeskService desk;

    private long id;
    private String how;
    private String before;
    private DeskService.QuietIdeas quiet;

    /** Reads them, from that key on or from the newest. */
    public void load() {
        Quiet way = Keys.find(Quiet.class, how).orElseThrow(NotFound::new);
        how = way.key();
        quiet = desk.quiet(id, way, PageKey.parse("before", before).orElse(null), AT_ONCE);
    }

    public ChallengeView getChallenge() {
        return quiet.challenge();
    }

    public Page<IdeaView> getIdeas() {
        return quiet.ideas();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
