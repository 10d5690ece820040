package org.prikbord.web.watch;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.prikbord.web.embed.Part;

/** Counts and times every request, whatever becomes of it. */
public class CountFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private transient Map<Part, Timings> timings;

    @Inject
    private transient Figures figures;

    @Override
    public void init() {
        timings = figures.of(getServletContext().getContextPath().substring(1));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            timings.get(Part.of(request)).add(System.nanoTime() - begun, response.getStatus());
        }
    }
}
