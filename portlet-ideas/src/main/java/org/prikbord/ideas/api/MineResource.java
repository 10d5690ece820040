package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.Page;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.ListQuery;

/** What is the person's own on a page that is otherwise the same for everybody: their votes. */
@Path("mine")
@ApplicationScoped
public class MineResource {
    @Inject
    private IdeaService service;

    @GET
    public Response mine(@QueryParam("ideas") @DefaultValue("") String ideas, @BeanParam ListQuery query) {
        if (!ideas.matches("(\\d{1,18}(,\\d{1,18})*)?")) {
            throw BadRequest.in("ideas", "json.list");
        }
        List<Long> ids = Arrays.stream(ideas.split(","))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .limit(Page.MOST)
                .toList();
        Map<Long, List<String>> mine = new TreeMap<>();
        service.mine(ids).forEach(id -> mine.put(id, List.of("vote")));
        return query.answer((Object) mine);
    }
}
