package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.prikbord.ideas.SimilarService;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.JsonText;

/**
 * Ideas that resemble one that is being typed. Changes nothing; a POST because an idea is longer than an address may be,
 * and because addresses stand in logs.
 */
@Path("similar")
@ApplicationScoped
public class SimilarResource {
    @Inject
    private SimilarService service;

    @Inject
    private Clock clock;

    /** Takes <code>{"title":…,"text":…}</code> as far as they are typed; answers <code>{"items":[…]}</code>. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response like(Body body) {
        String title = body.maybeText("title").orElse("");
        String text = body.maybeText("text").orElse("");
        List<SimilarJson> items = service.like(title, text).stream()
                .map(idea -> SimilarJson.of(idea, clock))
                .toList();
        return JsonText.answer(Map.of("items", items)).build();
    }
}
