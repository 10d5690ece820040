package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.prikbord.ideas.WordRuleService;
import org.prikbord.model.moderation.WordAction;
import org.prikbord.model.moderation.WordRule;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.api.ListQuery;

/** The words that the board looks out for. */
@Path("desk/words")
@ApplicationScoped
public class WordRuleResource {
    @Inject
    private WordRuleService rules;

    /** A rule. */
    public record RuleJson(long id, String pattern, WordAction action, String note) {
        static RuleJson of(WordRule rule) {
            return new RuleJson(rule.id(), rule.pattern(), rule.action(), rule.note());
        }
    }

    /** <code>{"items":[rule…]}</code>, all of them. */
    @GET
    public Response all(@BeanParam ListQuery query) {
        List<RuleJson> items = rules.all().stream().map(RuleJson::of).toList();
        return query.answer((Object) Map.of("items", items));
    }

    /** Takes <code>{"pattern":…,"action":"flag"|"hold"|"refuse","note":…}</code>; the note may be left out. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(Body body, @Context UriInfo uri) {
        String pattern = body.text("pattern");
        WordAction action = body.choice("action", WordAction.class);
        String note = body.maybeText("note").orElse("");
        long id = rules.add(pattern, action, note);
        return Created.below(uri, id, new RuleJson(id, pattern, action, note));
    }

    /** Drops a rule: 204. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public Response drop(@PathParam("id") long id) {
        rules.drop(id);
        return Response.noContent().build();
    }

    /** Takes <code>{"text":…}</code>; answers <code>{"found":[{"action":…,"pattern":…,"note":…}…]}</code>. */
    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response test(Body body) {
        return JsonText.answer(Map.of("found", rules.test(body.text("text")))).build();
    }
}
