package org.prikbord.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;

/** Sees to it that what goes wrong on a page ends on a page that says so, and in the log once if nobody foresaw it. */
public class FaultFilter extends HttpFilter {
    /** The request attribute that holds the reference number of a fault. */
    public static final String REFERENCE = "prikbord.reference";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | FileNotFoundException | RuntimeException thrown) {
            answer(thrown, request, response);
        }
    }

    private static void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = statusOf(thrown);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            request.setAttribute(REFERENCE, Faults.log(thrown, request.getRequestURI()));
        }
        if (!response.isCommitted()) {
            response.sendError(status);
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
