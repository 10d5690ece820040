package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.ScoreService;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.score.Rating;
import org.prikbord.model.score.Said;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;

/** What the experts of a challenge think of its ideas. */
@Path("challenges/{id: \\d{1,18}}/scores")
@ApplicationScoped
public class ScoreResource {
    private static final String IDEA = "{idea: \\d{1,18}}";

    @Inject
    private ScoreService service;

    @Inject
    private ChallengeService challenges;

    /** What an expert gave an idea before: no marks when they have not scored it. */
    record CardJson(long idea, String title, Map<String, Integer> marks, String reason, LocalDate due, long left) {
        static CardJson of(ScoreService.Table table) {
            return new CardJson(
                    table.card().id(), table.card().title(), table.marks(), table.reason(), table.due(), table.left());
        }
    }

    /** What the experts think of an idea together, once everybody has chosen. */
    record RatingJson(long idea, double mean, double low, double high, int experts, List<SaidJson> reasons) {
        static RatingJson of(Rating rating, List<Said> reasons) {
            return new RatingJson(
                    rating.idea(),
                    rating.mean(),
                    rating.low(),
                    rating.high(),
                    rating.experts(),
                    reasons.stream().map(SaidJson::of).toList());
        }
    }

    /** Why an expert thinks so. */
    record SaidJson(PersonJson expert, String reason) {
        static SaidJson of(Said said) {
            return new SaidJson(PersonJson.of(said.expert()), said.reason());
        }
    }

    @GET
    public Response all(@PathParam("id") long id, @BeanParam ListQuery query) {
        ScoreService.Shown shown = service.of(challenges.view(id));
        List<RatingJson> items = shown.ratings().stream()
                .filter(rating -> shown.briefs().containsKey(rating.idea()))
                .map(rating -> RatingJson.of(rating, shown.reasons().getOrDefault(rating.idea(), List.of())))
                .toList();
        return query.answer((Object) Map.of("items", items));
    }

    @GET
    @Path(IDEA)
    public Response mine(@PathParam("id") long id, @PathParam("idea") long idea, @BeanParam ListQuery query) {
        ScoreService.Table table = service.table(id, idea);
        if (table.card() == null) {
            throw new NotFound();
        }
        return query.answer((Object) CardJson.of(table));
    }

    @PUT
    @Path(IDEA)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response score(
            @PathParam("id") long id, @PathParam("idea") long idea, Body body, @BeanParam ListQuery query) {
        service.score(id, idea, marks(body), body.text("reason"));
        return mine(id, idea, query);
    }

    private static Map<String, Integer> marks(Body body) {
        Map<String, Integer> marks = new HashMap<>();
        for (Body given : body.objects("marks")) {
            long mark = given.number("mark");
            if (mark < Integer.MIN_VALUE || mark > Integer.MAX_VALUE) {
                throw BadRequest.in("marks", "json.number");
            }
            marks.put(given.text("criterion"), (int) mark);
        }
        return marks;
    }
}
