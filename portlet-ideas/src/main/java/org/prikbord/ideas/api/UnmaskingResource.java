package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.prikbord.ideas.UnmaskService;
import org.prikbord.model.anonymous.UnmaskingView;
import org.prikbord.model.moderation.HouseRule;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.JsonText;

/** Seeing whose an idea without a name is, by two moderators. */
@Path("desk/names")
@ApplicationScoped
public class UnmaskingResource {
    private static final String ID = "{id: \\d{1,18}}";

    @Inject
    private UnmaskService service;

    /** A request without the name that it is about. */
    record UnmaskingJson(
            long id, PersonJson askedBy, HouseRule rule, String reason, PersonJson decidedBy, boolean granted) {
        static UnmaskingJson of(UnmaskingView asked) {
            PersonJson decider = asked.decidedBy() == null ? null : PersonJson.of(asked.decidedBy());
            return new UnmaskingJson(
                    asked.id(), PersonJson.of(asked.askedBy()), asked.rule(), asked.reason(), decider, asked.granted());
        }
    }

    @GET
    @Path("ideas/" + ID)
    public Response asked(@PathParam("id") long idea) {
        List<UnmaskingJson> items =
                service.asked(idea).stream().map(UnmaskingJson::of).toList();
        return JsonText.answer(Map.of("items", items)).build();
    }

    /** Takes <code>{"rule":…,"reason":…}</code>; answers <code>{"id":…}</code>. */
    @POST
    @Path("ideas/" + ID)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@PathParam("id") long idea, Body body) {
        long id = service.ask(idea, body.choice("rule", HouseRule.class), body.text("reason"));
        return JsonText.answer(Map.of("id", id)).build();
    }

    /** Takes <code>{"granted":…,"answer":…}</code>. */
    @POST
    @Path(ID + "/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public void decide(@PathParam("id") long id, Body body) {
        service.decide(id, body.flag("granted"), body.text("answer"));
    }

    /** Shows the name; a POST, because each look is written down. */
    @POST
    @Path(ID + "/look")
    public Response look(@PathParam("id") long id) {
        return JsonText.answer(PersonJson.of(service.look(id))).build();
    }
}
