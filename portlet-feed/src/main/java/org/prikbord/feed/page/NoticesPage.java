package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.feed.NoticeService;
import org.prikbord.model.base.Page;
import org.prikbord.model.notice.NoticeGroup;

/** <code>notices.xhtml</code>: all notices; the page shows them as they were and has them marked as seen. */
@Named
@RequestScoped
public class NoticesPage {
    private static final int SHOWN = 50;

    @Inject
    private NoticeService service;

    private String before;
    private List<NoticeGroup> notices = List.of();
    private String older;

    /** Reads the notices; from now on they have been seen. */
    public void load() {
        Page<NoticeGroup> page = service.bell(PostItems.start(before), SHOWN).page();
        notices = page.items();
        older = page.following().map(key -> "/feed/notices?before=" + key).orElse(null);
        if (notices.stream().anyMatch(NoticeGroup::unseen)) {
            service.seen(notices.get(0).latest().id());
        }
    }

    public List<NoticeGroup> getNotices() {
        return notices;
    }

    /** Whether there is nothing to show. */
    public boolean isBare() {
        return notices.isEmpty();
    }

    /** Where older notices are, or null. */
    public String getOlder() {
        return older;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
