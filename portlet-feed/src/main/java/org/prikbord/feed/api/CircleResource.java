package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.prikbord.feed.CircleService;
import org.prikbord.model.circle.Access;
import org.prikbord.model.circle.Belonging;
import org.prikbord.model.circle.CircleMember;
import org.prikbord.model.circle.CircleView;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;

/** <code>/feed/api/circles</code>: teams that people make themselves. */
@Path("circles")
@ApplicationScoped
public class CircleResource {
    private static final String ID = "{id: \\d{1,18}}";
    private static final String MEMBER = "/members/of/{person: \\d{1,18}}";

    @Inject
    private CircleService circles;

    /** A circle, and what the person who asks is to it. */
    record CircleJson(long id, String name, Access access, String about, long members, Belonging mine, int version) {
        static CircleJson of(CircleView circle) {
            return new CircleJson(
                    circle.id(),
                    circle.name(),
                    circle.access(),
                    circle.about(),
                    circle.members(),
                    circle.mine(),
                    circle.version());
        }
    }

    /** Somebody in a circle, or who asks to be; the id is what addresses name them by. */
    record MemberJson(long id, PostJson.Author person, boolean keeper) {
        static MemberJson of(CircleMember member) {
            return new MemberJson(member.person().id(), PostJson.Author.of(member.person()), member.keeper());
        }
    }

    /** <code>{"mine":[circle…],"others":[circle…]}</code>; of the others the first 50, by <code>q</code>, how a word starts. */
    @GET
    public Response list(@QueryParam("q") String typed, @BeanParam ListQuery query) {
        return query.answer((Object) Map.of("mine", all(circles.mine()), "others", all(circles.others(typed))));
    }

    private static List<CircleJson> all(List<CircleView> views) {
        return views.stream().map(CircleJson::of).toList();
    }

    /** One circle. */
    @GET
    @Path(ID)
    public Response one(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) CircleJson.of(circles.view(id)));
    }

    /** Takes <code>{"name":…,"access":"open"|"request"|"hidden","about":…}</code>; answers 201 with the circle. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        long id = circles.make(
                body.text("name"),
                body.choice("access", Access.class),
                body.maybeText("about").orElse(""),
                RequestKey.checked(key));
        return Created.below(uri, id, CircleJson.of(circles.view(id)));
    }

    /** Takes the same with the <code>version</code> that it is based on; for who keeps the circle. */
    @PUT
    @Path(ID)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response edit(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        circles.edit(
                id,
                body.text("name"),
                body.choice("access", Access.class),
                body.maybeText("about").orElse(""),
                body.version("version"));
        return one(id, query);
    }

    /** <code>{"members":[member…],"requests":[member…]}</code>; who asks to be in it only for who keeps it. */
    @GET
    @Path(ID + "/members")
    public Response members(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) Map.of(
                "members", circles.members(id).stream().map(MemberJson::of).toList(),
                "requests", circles.requests(id).stream().map(MemberJson::of).toList()));
    }

    /** Takes in those who are named in <code>{"to":["username"]}</code>; for who keeps the circle. */
    @POST
    @Path(ID + "/members")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response takeIn(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        circles.takeIn(id, body.texts("to"));
        return members(id, query);
    }

    /** Comes in, or asks to: 204. */
    @PUT
    @Path(ID + "/members/me")
    public void join(@PathParam("id") long id) {
        circles.join(id);
    }

    /** Goes, or takes back having asked: 204. */
    @DELETE
    @Path(ID + "/members/me")
    public void leave(@PathParam("id") long id) {
        circles.leave(id);
    }

    /** Says yes to who asked: 204; for who keeps the circle. */
    @PUT
    @Path(ID + MEMBER)
    public void admit(@PathParam("id") long id, @PathParam("person") long person) {
        circles.admit(id, person);
    }

    /** Says no to who asked, or takes somebody out: 204; for who keeps the circle. */
    @DELETE
    @Path(ID + MEMBER)
    public void putOut(@PathParam("id") long id, @PathParam("person") long person) {
        circles.putOut(id, person);
    }

    /** Makes a member one who keeps it: 204; for who keeps the circle, and for a member when nobody does. */
    @PUT
    @Path(ID + "/keepers/{person: \\d{1,18}}")
    public void keep(@PathParam("id") long id, @PathParam("person") long person) {
        circles.keep(id, person);
    }
}
