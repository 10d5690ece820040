package org.prikbord.feed.api;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.prikbord.model.base.Keys;
import org.prikbord.model.post.FeedFilter;
import org.prikbord.model.post.PostKind;
import org.prikbord.web.api.BadRequest;

/** What of the feed a list is asked for: <code>@BeanParam FeedQuery asked</code>. */
public class FeedQuery {
    @QueryParam("kind")
    private String kind;

    @QueryParam("topic")
    private String topic;

    @QueryParam("team")
    private String team;

    @QueryParam("open")
    private String open;

    @QueryParam("person")
    private String person;

    @QueryParam("mine")
    private String mine;

    @QueryParam("since")
    private String since;

    @QueryParam("until")
    private String until;

    @QueryParam("order")
    private String order;

    /**
     * As asked for; a bad request at what makes no sense.
     *
     * @param zone in which days begin
     */
    FeedFilter filter(ZoneId zone) {
        PostKind only = kind == null
                ? null
                : Keys.find(PostKind.class, kind).orElseThrow(() -> BadRequest.in("kind", "choice.unknown", kind));
        if (order != null && !"active".equals(order) && !"newest".equals(order)) {
            throw BadRequest.in("order", "choice.unknown", order);
        }
        return new FeedFilter(topic, only, team == null ? null : PostResource.idOf(team), "true".equals(open))
                .by(person)
                .mine("true".equals(mine))
                .between(day("since", since), day("until", until), zone)
                .activeFirst("active".equals(order));
    }

    private static LocalDate day(String field, String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            throw BadRequest.in(field, "choice.unknown", typed);
        }
    }
}
