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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import org.prikbord.feed.PollService;
import org.prikbord.feed.PostService;
import org.prikbord.feed.ReactionService;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.post.FeedFilter;
import org.prikbord.model.post.PollTerms;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.ReactionKind;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;

/** <code>/feed/api/posts</code>: what is on the feed. {@link PostJson} tells what a post looks like. */
@Path("posts")
@ApplicationScoped
public class PostResource {
    private static final String ID = "{id: \\d{1,18}}";

    @Inject
    private PostService posts;

    @Inject
    private ReactionService reactions;

    @Inject
    private PollService polls;

    @Inject
    private Clock clock;

    /**
     * <code>{"items":[post…],"next":…}</code>, newest first. <code>kind</code>, <code>topic</code> and <code>team</code> (an
     * id) filter, as do <code>person</code> (a user name), <code>since</code> and <code>until</code> (days), and
     * <code>open=true</code> leaves only questions that nothing has solved; <code>order=active</code> begins with what was
     * lately replied to or reacted to; <code>mine=true</code> leaves what one wrote oneself, whomever it is for, also in
     * another's name; <code>after=KEY</code> gives what came after that post instead, the newest <code>limit</code> of it.
     */
    @GET
    public Response list(@BeanParam ListQuery query, @BeanParam FeedQuery asked) {
        FeedFilter filter = asked.filter(clock.getZone());
        Optional<PageKey> after = query.after();
        Page<PostView> page = after.isPresent()
                ? new Page<>(posts.newer(after.get(), query.limit(), filter), null)
                : posts.page(query.before().orElse(null), query.limit(), filter);
        Page<PostJson> items = page.map(PostJson::of);
        return filter.mine() ? query.answer(items) : query.answerSameForAll(items);
    }

    static Long idOf(String team) {
        if (!team.matches("\\d{1,18}")) {
            throw BadRequest.in("team", "choice.unknown", team);
        }
        return Long.valueOf(team);
    }

    /** One post. */
    @GET
    @Path(ID)
    public Response one(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) PostJson.of(posts.view(id)));
    }

    /**
     * Takes <code>{"kind":"message"|"question"|"win"|"lesson"|"poll"|"announcement","text":…,"pictures":[{"id":…,"alt":…}],"audience":[team…]}</code>;
     * pictures may be left out, and are uploaded before; so are <code>"files":[{"id":…}]</code> or
     * <code>"video":{"id":…,"alt":…}</code>, of which a post has one sort; the audience, ids of teams, may be left out for everybody.
     * A lesson has <code>"lesson":{"happened":…,"learned":…,"next":…}</code>, too. A poll has
     * <code>"poll":{"options":[…],"multiple":false,"anonymous":false,"late":false,"lastDay":"2026-12-24"}</code>. An announcement has
     * <code>"announcement":{"dueOn":"2026-12-24"}</code>. A question with
     * <code>"question":{"urgent":true}</code> goes to likely helpers at once. <code>"goneAfter":"2026-12-31"</code> is the last day on which it is there.
     * <code>"onBehalfOf":"username"</code> puts it under the name of somebody who lets the writer, see {@link DeputyResource};
     * 403 where they do not, or not any more. Answers 201 with the post.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        PostView posted = posts.post(Composing.read(body), RequestKey.checked(key));
        return Created.below(uri, posted.id(), PostJson.of(posted));
    }

    /**
     * Takes <code>{"text":…,"version":…}</code>, with the lesson or the announcement where it is one, the version being the one that the change is based on. Answers the
     * post, or 409 with <code>current</code> when somebody changed it meanwhile.
     */
    @PUT
    @Path(ID)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response edit(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        posts.edit(id, body.text("text"), Composing.lesson(body), Composing.due(body), body.version("version"));
        return query.answer((Object) PostJson.of(posts.view(id)));
    }

    /**
     * Takes <code>{"options":[0]}</code>, places in the poll, in the place of what one chose before; none takes the vote
     * back. Answers how the poll stands.
     */
    @PUT
    @Path(ID + "/vote")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response vote(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        polls.vote(id, body.ids("options").stream().map(PostResource::place).toList());
        return query.answer((Object) PollJson.of(polls.poll(id)));
    }

    private static int place(long typed) {
        if (typed < 0 || typed >= PollTerms.MOST_OPTIONS) {
            throw BadRequest.in("options", "choice.unknown", typed);
        }
        return (int) typed;
    }

    /** Takes one's own post away: 204. For ten minutes it can be brought back, unless the desk had to do with it. */
    @DELETE
    @Path(ID)
    public Response remove(@PathParam("id") long id) {
        posts.remove(id);
        return Response.noContent().build();
    }

    /** Brings back what was taken away: 204. */
    @POST
    @Path(ID + "/back")
    public Response bringBack(@PathParam("id") long id) {
        posts.bringBack(id);
        return Response.noContent().build();
    }

    /**
     * Reacts with <code>heart</code>, <code>useful</code>, <code>metoo</code>, <code>thanks</code>, <code>celebrate</code>,
     * <code>laugh</code> or <code>support</code>: 204, however often. 422 for one that the board does not offer, with those
     * that it does.
     */
    @PUT
    @Path(ID + "/reactions/{kind}")
    public Response react(@PathParam("id") long id, @PathParam("kind") String kind) {
        reactions.react(id, reactionOf(kind));
        return Response.noContent().build();
    }

    /** Takes a reaction back, be it one that is no longer offered: 204, also when there was none. */
    @DELETE
    @Path(ID + "/reactions/{kind}")
    public Response takeBack(@PathParam("id") long id, @PathParam("kind") String kind) {
        reactions.takeBack(id, reactionOf(kind));
        return Response.noContent().build();
    }

    private static ReactionKind reactionOf(String key) {
        return Keys.find(ReactionKind.class, key).orElseThrow(NotFound::new);
    }
}
