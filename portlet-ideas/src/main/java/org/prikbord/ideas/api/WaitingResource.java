package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.prikbord.ideas.AnonymousService;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.web.api.JsonText;

/** One's own ideas without a name, as long as they have not appeared. */
@Path("challenges/{id: \\d{1,18}}/waiting")
@ApplicationScoped
public class WaitingResource {
    @Inject
    private AnonymousService service;

    @Inject
    private ChallengeService challenges;

    /** Answers <code>{"items":[…]}</code>. */
    @GET
    public Response mine(@PathParam("id") long id) {
        challenges.view(id);
        return JsonText.answer(Map.of(
                        "items",
                        service.waiting(id).stream().map(WaitingJson::of).toList()))
                .build();
    }

    @DELETE
    @Path("{ref: [0-9a-f-]{36}}")
    public void withdraw(@PathParam("id") long id, @PathParam("ref") String ref) {
        challenges.view(id);
        service.withdraw(ref);
    }
}
