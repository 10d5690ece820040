package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.prikbord.ideas.BudgetService;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.budget.Round;
import org.prikbord.model.choice.Division;
import org.prikbord.model.choice.Project;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;

/** Dividing the budget of a challenge. */
@Path("challenges/{id: \\d{1,18}}/budget")
@ApplicationScoped
public class BudgetResource {
    private static final String IDEA = "{idea: \\d{1,18}}";

    @Inject
    private BudgetService service;

    @Inject
    private ChallengeService challenges;

    /**
     * What was bought, once everybody has chosen. Numbers of fewer than five people are null.
     *
     * @param share in cents
     * @param added the ideas that still fitted what was left, in order
     * @param left in cents
     */
    record DivisionJson(long budget, Integer voters, long share, List<Round> rounds, List<Long> added, long left) {
        static DivisionJson of(Division division) {
            Integer voters = Round.told(division.voters());
            return new DivisionJson(
                    division.budget(),
                    voters,
                    voters == null ? 0 : division.share(),
                    Round.of(division),
                    division.added().stream()
                            .map(Division.Added::project)
                            .map(Project::id)
                            .toList(),
                    division.left());
        }
    }

    @GET
    public Response division(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) service.of(challenges.view(id))
                .map(shown -> DivisionJson.of(shown.division()))
                .orElseThrow(NotFound::new));
    }

    @PUT
    public void start(@PathParam("id") long id) {
        service.start(id);
    }

    @DELETE
    public void stop(@PathParam("id") long id) {
        service.stop(id);
    }

    @PUT
    @Path(IDEA + "/cost")
    @Consumes(MediaType.APPLICATION_JSON)
    public void cost(@PathParam("id") long id, @PathParam("idea") long idea, Body body) {
        if (service.costable(idea).challengeId() != id) {
            throw new NotFound();
        }
        service.tellCost(idea, body.number("cost"));
    }

    @PUT
    @Path(IDEA + "/approval")
    public void approve(@PathParam("id") long id, @PathParam("idea") long idea) {
        service.approve(id, idea);
    }

    @DELETE
    @Path(IDEA + "/approval")
    public void withdraw(@PathParam("id") long id, @PathParam("idea") long idea) {
        service.withdraw(id, idea);
    }
}
