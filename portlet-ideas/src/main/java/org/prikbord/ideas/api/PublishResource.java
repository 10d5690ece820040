package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.prikbord.ideas.AnswerService;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;

/** The answers of a challenge that are kept back, for who may answer it. */
@Path("challenges/{id: \\d{1,18}}/prepared")
@ApplicationScoped
public class PublishResource {
    @Inject
    private AnswerService answers;

    @GET
    public Response page(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answerOldestFirst(answers.preparedOf(id, query.after().orElse(null), query.limit())
                .map(PreparedJson::of));
    }

    /** Publishes all of them, or none. Takes <code>{"number":…}</code>: how many there are, as whoever publishes knows. */
    @POST
    @Path("publication")
    @Consumes(MediaType.APPLICATION_JSON)
    public void publish(@PathParam("id") long id, Body body, @HeaderParam(RequestKey.HEADER) String key) {
        answers.publish(id, body.number("number"), RequestKey.checked(key));
    }
}
