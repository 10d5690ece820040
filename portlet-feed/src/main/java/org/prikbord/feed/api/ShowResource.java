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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.prikbord.feed.ShowService;
import org.prikbord.model.show.QuestionView;
import org.prikbord.model.show.ShowView;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;

/** <code>/feed/api/shows/ID</code>: a live show, by the id of its post, and what people want to know. */
@Path("shows/{show: \\d{1,18}}")
@ApplicationScoped
public class ShowResource {
    private static final String QUESTION = "questions/{question: \\d{1,18}}";

    @Inject
    private ShowService shows;

    /**
     * A show with its questions; <code>author</code> is left out for one that was asked without a name, and
     * <code>answeredAt</code> as long as it is not.
     */
    record ShowJson(
            long post,
            String title,
            Instant startsAt,
            Instant endsAt,
            String video,
            boolean anonymous,
            List<QuestionView> questions) {
        static ShowJson of(ShowView show, List<QuestionView> questions) {
            return new ShowJson(
                    show.id(), show.title(), show.startsAt(), show.endsAt(), show.video(), show.anonymous(), questions);
        }
    }

    /** The show. */
    @GET
    public Response one(@PathParam("show") long show, @BeanParam ListQuery query) {
        return query.answer((Object) ShowJson.of(shows.view(show), shows.questions(show)));
    }

    /** Asks: <code>{"words":…,"named":true}</code>; without a name where the show allows it. 204, also the second time. */
    @POST
    @Path("questions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@PathParam("show") long show, Body body) {
        shows.ask(show, body.text("words"), body.flag("named"));
        return Response.noContent().build();
    }

    /** Wants it answered: 204, however often. */
    @PUT
    @Path(QUESTION + "/vote")
    public Response vote(@PathParam("show") long show, @PathParam("question") long question) {
        shows.vote(show, question, true);
        return Response.noContent().build();
    }

    /** Does not want it answered any more: 204, also when there was no vote. */
    @DELETE
    @Path(QUESTION + "/vote")
    public Response unvote(@PathParam("show") long show, @PathParam("question") long question) {
        shows.vote(show, question, false);
        return Response.noContent().build();
    }

    /** It is being answered: 204; the first mark stays. */
    @PUT
    @Path(QUESTION + "/answered")
    public Response answered(@PathParam("show") long show, @PathParam("question") long question) {
        shows.answered(show, question, true);
        return Response.noContent().build();
    }

    /** It is not answered: 204. */
    @DELETE
    @Path(QUESTION + "/answered")
    public Response unanswered(@PathParam("show") long show, @PathParam("question") long question) {
        shows.answered(show, question, false);
        return Response.noContent().build();
    }

    /** Takes it away for good: 204. */
    @DELETE
    @Path(QUESTION)
    public Response remove(@PathParam("show") long show, @PathParam("question") long question) {
        shows.remove(show, question);
        return Response.noContent().build();
    }
}
