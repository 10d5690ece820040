package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.prikbord.feed.HeardService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.heard.Answering;
import org.prikbord.model.heard.HeardPost;
import org.prikbord.model.heard.HearingFilter;
import org.prikbord.web.text.Markdown;

/** <code>heard.xhtml</code>: what people ask an owner for, what came of it, and how fast that goes. */
@Named
@RequestScoped
public class HeardPage {
    private static final int SHOWN = 20;
    private static final int LONGEST_LINE = 120;

    @Inject
    private HeardService service;

    @Inject
    private Markdown markdown;

    @Inject
    private CurrentPerson currentPerson;

    private String show;
    private String before;
    private Answering answering;
    private List<Row> rows = List.of();
    private String older;

    /**
     * A post in the list.
     *
     * @param line the beginning of what it says
     * @param awaited whether the person has an answer to give
     */
    public record Row(HeardPost post, String line, HeardItem heard, boolean awaited) {}

    /** Reads them; an address that makes no sense leads nowhere. */
    public void load() {
        show = show == null || show.isBlank() ? null : show;
        HearingFilter filter =
                show == null ? null : Keys.find(HearingFilter.class, show).orElseThrow(NotFound::new);
        answering = service.answering();
        Page<HeardPost> page = service.page(PostItems.start(before), SHOWN, filter);
        rows = page.items().stream().map(this::row).toList();
        older = page.following()
                .map(key -> "/feed/heard?" + (show == null ? "" : "show=" + show + "&") + "before=" + key)
                .orElse(null);
    }

    private Row row(HeardPost post) {
        return new Row(
                post,
                markdown.firstLine(post.text(), LONGEST_LINE),
                new HeardItem(post.heard()),
                post.heard().awaits(currentPerson.required()));
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether there is nothing to show. */
    public boolean isBare() {
        return rows.isEmpty();
    }

    public Answering getAnswering() {
        return answering;
    }

    /** Whether anything can be told of how fast answers are. */
    public boolean isFast() {
        return answering.heardDays() != null || answering.answeredDays() != null;
    }

    public List<String> getFilters() {
        return Arrays.stream(HearingFilter.values()).map(HearingFilter::key).toList();
    }

    /** Where earlier ones are, or null. */
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
