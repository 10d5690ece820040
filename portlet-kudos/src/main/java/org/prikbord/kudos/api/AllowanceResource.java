package org.prikbord.kudos.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.prikbord.kudos.KudosService;
import org.prikbord.web.api.ListQuery;

/** <code>/kudos/api/allowance</code>: how many kudos the signed-in person has left to give. */
@Path("allowance")
@ApplicationScoped
public class AllowanceResource {
    @Inject
    private KudosService kudos;

    /**
     * How many are left of how many.
     *
     * @param left null where there is no end to them, as are the other two
     * @param from the day from which there are all of them again
     */
    public record AllowanceJson(Integer left, Integer most, LocalDate from) {}

    /** An {@link AllowanceJson}. */
    @GET
    public Response left(@BeanParam ListQuery query) {
        AllowanceJson answer = kudos.allowance()
                .map(some -> new AllowanceJson(some.left(), some.most(), some.from()))
                .orElse(new AllowanceJson(null, null, null));
        return query.answer((Object) answer);
    }
}
