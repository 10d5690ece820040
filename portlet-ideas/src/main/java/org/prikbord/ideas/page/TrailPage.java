package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.ideas.AuditService;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.moderation.AuditView;

/** <code>trail.xhtml</code>: all that the desk did. */
@Named
@RequestScoped
public class TrailPage {
    private static final int AT_ONCE = 50;

    @Inject
    private AuditService audit;

    private String before;
    private Page<AuditView> page = new Page<>(List.of(), null);

    /** Reads the trail, the newest first. */
    public void load() {
        page = audit.page(PageKey.parse("before", before).orElse(null), AT_ONCE);
    }

    public List<AuditView> getLines() {
        return page.items();
    }

    /** Where older lines begin, or null. */
    public PageKey getNext() {
        return page.next();
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
