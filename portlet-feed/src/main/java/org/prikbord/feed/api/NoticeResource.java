package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.prikbord.feed.NoticeService;
import org.prikbord.feed.NoticeWords;
import org.prikbord.model.base.Keys;
import org.prikbord.model.mail.Hours;
import org.prikbord.model.mail.MailPace;
import org.prikbord.model.notice.NoticeGroup;
import org.prikbord.model.notice.NoticeTopic;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;

/** <code>/feed/api/notices</code>: what concerns the person who asks, from all of Prikbord. */
@Path("notices")
@ApplicationScoped
public class NoticeResource {
    @Inject
    private NoticeService notices;

    @Inject
    private NoticeWords words;

    /**
     * A notice as a whole sentence in the reader's language, and where it leads; what several people did with one thing is
     * one notice, <code>others</code> says how many beside the actor; <code>writtenBy</code> who wrote a post in the actor's name.
     */
    public record NoticeJson(
            long id,
            String text,
            String url,
            PostJson.Author actor,
            PostJson.Author writtenBy,
            int others,
            Instant createdAt,
            boolean unseen) {}

    /**
     * <code>{"items":[notice…],"unseen":3,"quiet":false,"next":…}</code>, newest first; unseen counts to 100. While it is
     * quiet, which is outside of the hours that one has chosen, nothing is to call for attention by itself.
     */
    @GET
    public Response list(@BeanParam ListQuery query) {
        NoticeService.Bell bell = notices.bell(query.before().orElse(null), query.limit());
        return query.answer(bell.page().map(this::json), Map.of("unseen", bell.unseen(), "quiet", bell.quiet()));
    }

    private NoticeJson json(NoticeGroup group) {
        NoticeView notice = group.latest();
        return new NoticeJson(
                notice.id(),
                words.of(group),
                words.address(notice),
                PostJson.Author.of(notice.actor()),
                PostJson.Author.maybe(notice.writer()),
                group.others(),
                notice.createdAt(),
                group.unseen());
    }

    /** <code>{"off":["thanks"]}</code>: of what one does not want to be told. */
    @GET
    @Path("choices")
    public Response choices(@BeanParam ListQuery query) {
        return query.answer((Object) Map.of(
                "off", notices.off().stream().map(NoticeTopic::key).sorted().toList()));
    }

    /** Takes <code>{"off":["replies","thanks","ideas","challenges","sponsored","circles"]}</code>. Answers 204. */
    @PUT
    @Path("choices")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response choose(Body body) {
        notices.switchOff(body.texts("off").stream()
                .map(key -> Keys.find(NoticeTopic.class, key)
                        .orElseThrow(() -> BadRequest.in("off", "choice.unknown", key)))
                .collect(Collectors.toSet()));
        return Response.noContent().build();
    }

    /** <code>{"pace":"daily"}</code>: how often one is told by mail. */
    @GET
    @Path("mail")
    public Response mail(@BeanParam ListQuery query) {
        return query.answer((Object) Map.of("pace", notices.mail().key()));
    }

    /** Takes <code>{"pace":"none"}</code>, or at_once, daily, weekly. Answers 204. */
    @PUT
    @Path("mail")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tellByMail(Body body) {
        String pace = body.text("pace");
        notices.tellByMail(
                Keys.find(MailPace.class, pace).orElseThrow(() -> BadRequest.in("pace", "choice.unknown", pace)));
        return Response.noContent().build();
    }

    /**
     * <code>{"from":8,"until":18,"days":["mon","tue"],"own":false}</code>: in which hours one is told by mail, over midnight
     * where they end before they begin, and whether one has chosen them.
     */
    @GET
    @Path("hours")
    public Response hours(@BeanParam ListQuery query) {
        Hours hours = notices.hours();
        return query.answer((Object) Map.of(
                "from",
                hours.from(),
                "until",
                hours.until(),
                "days",
                List.of(hours.keys().split(",")),
                "own",
                notices.hasOwnHours()));
    }

    /** Takes the same without <code>own</code>. Answers 204; 422 for no hours at all. */
    @PUT
    @Path("hours")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keepHours(Body body) {
        Set<DayOfWeek> days = body.texts("days").stream()
                .map(key -> Hours.day(key).orElseThrow(() -> BadRequest.in("days", "choice.unknown", key)))
                .collect(Collectors.toSet());
        notices.keepHours(new Hours(hour(body, "from"), hour(body, "until"), days));
        return Response.noContent().build();
    }

    private static int hour(Body body, String field) {
        return (int) Math.max(-1, Math.min(99, body.number(field)));
    }

    /** One is told in the company's hours again: 204. */
    @DELETE
    @Path("hours")
    public Response keepCompanyHours() {
        notices.keepHours(null);
        return Response.noContent().build();
    }

    /** Takes <code>{"upTo":ID}</code>: everything up to that notice has been seen. Answers 204. */
    @POST
    @Path("seen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response seen(Body body) {
        notices.seen(body.number("upTo"));
        return Response.noContent().build();
    }
}
