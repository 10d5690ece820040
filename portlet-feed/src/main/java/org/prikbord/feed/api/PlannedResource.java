package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.prikbord.feed.PlanService;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.plan.PlannedView;
import org.prikbord.model.post.Lesson;
import org.prikbord.model.post.PostKind;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.api.RequestKey;

/** <code>/feed/api/planned</code>: what one posts later, and below <code>gone</code> what has had its last day. */
@Path("planned")
@ApplicationScoped
public class PlannedResource {
    private static final String ID = "{id: \\d{1,18}}";
    private static final String GONE = "gone/{id: \\d{1,18}}";

    @Inject
    private PlanService plans;

    /**
     * A planned post: <code>onBehalfOf</code> is under whose name it is to stand, left out for one's own, <code>goesOut</code> is when, <code>goneAfter</code> its last day, <code>stopped</code> whether it could not go out.
     */
    public record PlannedJson(
            long id,
            PostJson.Author onBehalfOf,
            PostKind kind,
            String text,
            Lesson lesson,
            LocalDate dueOn,
            List<PostJson.TeamJson> audience,
            List<PostJson.PictureJson> pictures,
            List<PostJson.FileJson> files,
            PostJson.FileJson video,
            Instant goesOut,
            LocalDate goneAfter,
            boolean stopped,
            int version) {
        static PlannedJson of(PlannedView plan) {
            return new PlannedJson(
                    plan.id(),
                    PostJson.Author.maybe(plan.inNameOf()),
                    plan.kind(),
                    plan.text(),
                    plan.lesson(),
                    plan.dueOn(),
                    plan.audience().stream().map(PostJson.TeamJson::of).toList(),
                    plan.pictures().stream().map(PostJson.PictureJson::of).toList(),
                    PostJson.FileJson.files(plan.files()),
                    PostJson.FileJson.video(plan.files()),
                    plan.goesOutAt(),
                    plan.lastDay(),
                    !plan.trouble().isEmpty(),
                    plan.version());
        }
    }

    /** <code>{"items":[…]}</code>: what the person who asks may see of it, the soonest first. */
    @GET
    public Response list() {
        return JsonText.answer(Map.of(
                        "items", plans.planned().stream().map(PlannedJson::of).toList()))
                .build();
    }

    /**
     * Takes what a post takes, and <code>"goesOut":"2026-12-24T09:00"</code> in the company's zone. Answers 201 with
     * <code>{"planned":…}</code>, the id.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        long id = plans.plan(Composing.read(body), goesOut(body), RequestKey.checked(key));
        return Created.below(uri, id, Map.of("planned", id));
    }

    private static LocalDateTime goesOut(Body body) {
        return body.maybeMoment("goesOut").orElseThrow(() -> RuleBroken.at("goesOut", "text.empty"));
    }

    /**
     * Takes <code>{"text":…,"goesOut":…,"goneAfter":…,"version":…}</code>, with the lesson or the announcement where it is
     * one: 204, or 409 when somebody changed it meanwhile.
     */
    @POST
    @Path(ID)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") long id, Body body) {
        plans.change(
                id,
                body.text("text"),
                Composing.lesson(body),
                Composing.due(body),
                goesOut(body),
                body.maybeDay("goneAfter").orElse(null),
                body.version("version"));
        return Response.noContent().build();
    }

    /** Posts it now: 200 with <code>{"post":…}</code>, the id. */
    @POST
    @Path(ID + "/now")
    public Response postNow(@PathParam("id") long id, @HeaderParam(RequestKey.HEADER) String key) {
        return JsonText.answer(Map.of("post", plans.postNow(id, RequestKey.checked(key))))
                .build();
    }

    /** Drops it: 204. */
    @DELETE
    @Path(ID)
    public Response drop(@PathParam("id") long id) {
        plans.drop(id);
        return Response.noContent().build();
    }

    /** Brings back what is gone, until <code>{"goneAfter":…}</code> or for ever: 204. */
    @POST
    @Path(GONE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bringBack(@PathParam("id") long id, Body body) {
        plans.bringBack(id, body.maybeDay("goneAfter").orElse(null));
        return Response.noContent().build();
    }

    /** Forgets what is gone, for good: 204. */
    @DELETE
    @Path(GONE)
    public Response forget(@PathParam("id") long id) {
        plans.forget(id);
        return Response.noContent().build();
    }
}
