package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prikbord.ideas.DraftService;
import org.prikbord.ideas.IdeaWords;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.idea.IdeaDraft;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;

/**
 * What the person is writing for a challenge: their own, by the challenge's address; nobody's draft has another one.
 * A draft that is not there is an empty one of version 0.
 */
@Path("challenges/{id: \\d{1,18}}/draft")
@ApplicationScoped
public class DraftResource {
    @Inject
    private DraftService service;

    @Inject
    private CurrentPerson currentPerson;

    /**
     * A draft, as far as it is written.
     *
     * @param writer whose it is, by user name
     */
    record DraftJson(
            String title,
            String text,
            String detail1,
            String detail2,
            String detail3,
            Instant savedAt,
            int version,
            String writer) {}

    private DraftJson json(Optional<IdeaDraft> draft) {
        String me = currentPerson.required().userName();
        return draft.map(kept -> new DraftJson(
                        kept.title(),
                        kept.text(),
                        kept.details().at(1),
                        kept.details().at(2),
                        kept.details().at(3),
                        kept.savedAt(),
                        kept.version(),
                        me))
                .orElse(new DraftJson("", "", "", "", "", null, 0, me));
    }

    @GET
    public Response mine(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) json(service.mine(id)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keep(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        requireWriter(body.maybeText("writer"));
        IdeaWords words = new IdeaWords(
                body.maybeText("title").orElse(""),
                body.maybeText("text").orElse(""),
                IdeaJson.details(body, List.of()));
        IdeaDraft kept = service.keep(id, words, body.version("version"), body.flag("named"));
        return query.answer((Object) json(Optional.of(kept)));
    }

    /** On a shared computer somebody else may have signed in since the words were typed. */
    private void requireWriter(Optional<String> writer) {
        if (writer.filter(name -> !name.equals(currentPerson.required().userName()))
                .isPresent()) {
            throw new RuleBroken("draft.somebodyElse");
        }
    }

    /** Throws it away; answers with the version to go on from. */
    @DELETE
    public Response discard(
            @PathParam("id") long id,
            @QueryParam("version") @DefaultValue("0") String version,
            @BeanParam ListQuery query) {
        if (!version.matches("\\d{1,9}")) {
            throw BadRequest.in("version", "json.number");
        }
        return query.answer((Object) json(service.discard(id, Integer.parseInt(version))));
    }
}
