package org.prikbord.web.embed;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.prikbord.model.base.Settings;

/**
 * Puts the policies on every answer; on error pages anew, whose answer the server may have emptied. What says nothing of
 * caching itself is kept out of caches that people share; the API says it for each resource.
 */
public class PolicyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String CACHING = "Cache-Control";

    private transient String widgetPolicy;

    @Inject
    private transient Settings settings;

    @Override
    public void init() {
        widgetPolicy = Policy.widget(settings.embedOrigins());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        Part part = request.getDispatcherType() == DispatcherType.ERROR ? Part.PAGE : Part.of(request);
        switch (part) {
            case ASSETS, API, LIVE, WATCH -> {
                if (part != Part.API) {
                    response.setHeader(CACHING, "no-store");
                }
                response.setHeader(Policy.HEADER, Policy.DATA);
                chain.doFilter(request, response);
            }
            case WIDGET -> {
                response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
                response.setHeader(Policy.HEADER, widgetPolicy);
                chain.doFilter(request, response);
            }
            default -> {
                response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
                response.setHeader("X-Frame-Options", "SAMEORIGIN");
                response.setHeader(CACHING, "private, no-cache");
                response.setHeader(Policy.HEADER, Policy.PAGE);
                chain.doFilter(request, new OnePolicy(response));
            }
        }
    }

    /** PrimeFaces adds its policy with the nonce; two policies would both hold, and refuse what the nonce allows. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (Policy.HEADER.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
