package org.prikbord.kudos.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.prikbord.kudos.KudosService;
import org.prikbord.model.base.Page;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.JsonText;

/** <code>/kudos/api/cheers?of=1,2,3</code>: what the person who asks joined in with, of notes that are the same for all. */
@Path("cheers")
@ApplicationScoped
public class CheerResource {
    @Inject
    private KudosService kudos;

    /** <code>{"mine":[2,3]}</code>; at most 100 notes. */
    @GET
    public Response mine(@QueryParam("of") String ids) {
        return JsonText.answer(Map.of("mine", kudos.cheered(parsed(ids))))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static List<Long> parsed(String ids) {
        if (ids == null || !ids.matches("\\d{1,18}(,\\d{1,18}){0," + (Page.MOST - 1) + "}")) {
            throw BadRequest.in("of", "choice.unknown", ids == null ? "" : ids);
        }
        return Arrays.stream(ids.split(",")).map(Long::valueOf).toList();
    }
}
