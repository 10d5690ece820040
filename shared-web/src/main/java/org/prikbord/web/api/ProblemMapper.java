package org.prikbord.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Unavailable;
import org.prikbord.web.page.Faults;

/** Turns whatever a resource throws into a {@link Problem}; what nobody foresaw is logged once, with its reference. */
@Provider
@Dependent
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Map<Integer, String> KEYS = Map.of(
            400, "badRequest",
            404, "notFound",
            405, "method",
            406, "notAcceptable",
            413, "tooLarge",
            415, "mediaType");

    @Context
    private UriInfo uri;

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(Throwable thrown) {
        String path = uri.getRequestUri().getRawPath();
        RuleBroken broken = find(thrown, RuleBroken.class);
        if (broken != null) {
            return problems.of(broken).response(path);
        }
        CappedStream.TooLarge large = find(thrown, CappedStream.TooLarge.class);
        if (large != null) {
            return problems.of(413, "tooLarge", CappedStream.size(large.most())).response(path);
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return known(web.getResponse(), path);
        }
        if (Unavailable.is(thrown)) {
            Unavailable.log(thrown, path);
            return problems.unavailable().response(path);
        }
        return problems.unexpected(Faults.log(thrown, path)).response(path);
    }

    private Response known(Response answer, String path) {
        int status = answer.getStatus();
        if (status < 400) {
            return answer;
        }
        // a path or query parameter of the wrong type names nothing that is there
        Response problem = problems.of(
                        status, KEYS.getOrDefault(status, "badRequest"), CappedStream.size(RequestGuard.USUAL))
                .response(path);
        String allow = answer.getHeaderString("Allow");
        return allow == null
                ? problem
                : Response.fromResponse(problem).header("Allow", allow).build();
    }

    private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
