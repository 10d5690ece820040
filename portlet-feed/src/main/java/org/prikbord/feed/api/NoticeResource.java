package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import org.prikbord.feed.NoticeService;
import org.prikbord.feed.NoticeWords;
import org.prikbord.model.notice.NoticeView;
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

    /** A notice as a whole sentence in the reader's language, and where it leads. */
    public record NoticeJson(
            long id, String text, String url, PostJson.Author actor, Instant createdAt, boolean unseen) {}

    /** <code>{"items":[notice…],"unseen":3,"next":…}</code>, newest first; unseen counts to 100. */
    @GET
    public Response list(@BeanParam ListQuery query) {
        NoticeService.Bell bell = notices.bell(query.before().orElse(null), query.limit());
        return query.answer(bell.page().map(this::json), Map.of("unseen", bell.unseen()));
    }

    private NoticeJson json(NoticeView notice) {
        return new NoticeJson(
                notice.id(),
                words.of(notice),
                words.address(notice),
                PostJson.Author.of(notice.actor()),
                notice.createdAt(),
                !notice.seen());
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
