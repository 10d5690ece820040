package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.prikbord.feed.AttentionService;
import org.prikbord.model.attention.AttentionKind;
import org.prikbord.model.attention.Subject;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.NotFound;
import org.prikbord.web.api.JsonText;

/**
 * <code>/feed/api/attention/follow/post/ID</code>, <code>…/mute/topic/NAME</code>: what one follows or has muted of posts,
 * topics, teams and people. Each PUT and DELETE answers 204, however often.
 */
@Path("attention")
@ApplicationScoped
public class AttentionResource {
    private static final String SUBJECT = "{kind: post|team|person}/{id: \\d{1,18}}";
    private static final String TOPIC = "topic/{name: \\p{L}[\\p{L}\\p{M}\\p{N}_-]{1,49}}";

    @Inject
    private AttentionService attention;

    /** <code>{"items":["follow/post/12","mute/topic/cups"]}</code>, the latest first. */
    @GET
    public Response all() {
        List<String> items =
                attention.all().stream().map(one -> one.attention().mark()).toList();
        return JsonText.answer(Map.of("items", items))
                .header("Cache-Control", "no-store")
                .build();
    }

    @PUT
    @Path("follow/" + SUBJECT)
    public Response follow(@PathParam("kind") String kind, @PathParam("id") long id) {
        attention.follow(subject(kind, id));
        return Response.noContent().build();
    }

    @DELETE
    @Path("follow/" + SUBJECT)
    public Response unfollow(@PathParam("kind") String kind, @PathParam("id") long id) {
        attention.unfollow(subject(kind, id));
        return Response.noContent().build();
    }

    @PUT
    @Path("mute/" + SUBJECT)
    public Response mute(@PathParam("kind") String kind, @PathParam("id") long id) {
        attention.mute(subject(kind, id));
        return Response.noContent().build();
    }

    @DELETE
    @Path("mute/" + SUBJECT)
    public Response unmute(@PathParam("kind") String kind, @PathParam("id") long id) {
        attention.unmute(subject(kind, id));
        return Response.noContent().build();
    }

    @PUT
    @Path("follow/" + TOPIC)
    public Response follow(@PathParam("name") String topic) {
        attention.follow(Subject.topic(topic));
        return Response.noContent().build();
    }

    @DELETE
    @Path("follow/" + TOPIC)
    public Response unfollow(@PathParam("name") String topic) {
        attention.unfollow(Subject.topic(topic));
        return Response.noContent().build();
    }

    @PUT
    @Path("mute/" + TOPIC)
    public Response mute(@PathParam("name") String topic) {
        attention.mute(Subject.topic(topic));
        return Response.noContent().build();
    }

    @DELETE
    @Path("mute/" + TOPIC)
    public Response unmute(@PathParam("name") String topic) {
        attention.unmute(Subject.topic(topic));
        return Response.noContent().build();
    }

    private static Subject subject(String kind, long id) {
        return Subject.of(Keys.find(AttentionKind.class, kind).orElseThrow(NotFound::new), id);
    }
}
