package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.post.FeedFilter;
import org.prikbord.model.post.PostView;

/** By whom and when what the feed shows was written, and in which order it stands, as its address says. */
@Named
@RequestScoped
public class FeedNarrowing {
    private static final String ACTIVE = "active";

    private boolean mine;
    private String person;
    private String name;
    private String since;
    private String until;
    private String order;

    /** The filter with all that; {@link NotFound} for what makes no sense. */
    FeedFilter narrow(FeedFilter filter, Clock clock) {
        person = stripped(person);
        since = stripped(since);
        until = stripped(until);
        order = stripped(order);
        if (order != null && !ACTIVE.equals(order) && !"newest".equals(order)) {
            throw new NotFound();
        }
        return filter.by(person)
                .mine(mine)
                .between(day(since), day(until), clock.getZone())
                .activeFirst(isActiveFirst());
    }

    private static String stripped(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException nonsense) {
            throw new NotFound();
        }
    }

    /** What is shown tells how the person is called. */
    void learnName(List<PostView> shown) {
        name = person == null || shown.isEmpty()
                ? person
                : shown.get(0).author().name();
    }

    /** As it stands in an address; ends in an ampersand, or is empty. */
    String query() {
        return (mine ? "mine=true&" : "")
                + parameter("person", person)
                + parameter("since", since)
                + parameter("until", until)
                + (isActiveFirst() ? parameter("order", ACTIVE) : "");
    }

    private static String parameter(String key, String value) {
        return value == null ? "" : key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    /** Whether only what somebody wrote, or what was written in some time, is shown. */
    public boolean isNarrow() {
        return mine || person != null || since != null || until != null;
    }

    /** Whether what was lately replied to or reacted to comes first. */
    public boolean isActiveFirst() {
        return ACTIVE.equals(order);
    }

    /** How whoever wrote what is shown is called; null for anybody. */
    public String getName() {
        return name;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    /** Whether only what the person wrote is shown, in whosever name. */
    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }
}
