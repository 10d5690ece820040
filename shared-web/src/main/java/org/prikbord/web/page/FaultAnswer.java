package org.prikbord.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Unavailable;
import org.prikbord.web.api.Problems;
import org.prikbord.web.embed.Part;

/** Sees to it that what goes wrong on a page ends on a page that says so, and in the log once if nobody foresaw it. */
@ApplicationScoped
public class FaultAnswer {
    /** The request attribute that holds the reference number of a fault. */
    public static final String REFERENCE = "prikbord.reference";

    @Inject
    private Problems problems;

    /** Answers what was thrown while this request was served, unless an answer is under way. */
    public void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Unavailable.is(thrown)) {
            Unavailable.log(thrown, request.getRequestURI());
            askToComeAgain(request, response);
            return;
        }
        int status = statusOf(thrown);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            request.setAttribute(REFERENCE, Faults.log(thrown, request.getRequestURI()));
        }
        if (!response.isCommitted()) {
            response.sendError(status);
        }
    }

    private void askToComeAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (Part.of(request) == Part.API) {
            problems.unavailable().send(request, response);
        } else {
            response.setHeader("Retry-After", String.valueOf(Unavailable.RETRY_AFTER));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static int statusOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // Open Liberty throws the latter where others answer 404 themselves
            if (cause instanceof NotFound || cause instanceof FileNotFoundException) {
                return HttpServletResponse.SC_NOT_FOUND;
            }
            if (cause instanceof NotAllowed) {
                return HttpServletResponse.SC_FORBIDDEN;
            }
            if (cause instanceof RuleBroken) {
                return HttpServletResponse.SC_BAD_REQUEST;
            }
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
