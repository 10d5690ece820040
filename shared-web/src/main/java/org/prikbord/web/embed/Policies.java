package org.prikbord.web.embed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.prikbord.model.base.Settings;

/**
 * Puts the policies on every answer; on error pages anew, whose answer the server may have emptied. What says nothing of
 * caching itself is kept out of caches that people share; the API says it for each resource.
 */
@Dependent
public class Policies {
    private static final String CACHING = "Cache-Control";

    private String widgetPolicy;
    private String frames;

    @Inject
    private Settings settings;

    @PostConstruct
    void begin() {
        frames = Policy.frames(settings.frameOrigins());
        widgetPolicy = Policy.widget(settings.embedOrigins()) + frames;
    }

    /** Puts them on the answer of this part; gives the answer to go on with. */
    public HttpServletResponse put(Part part, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        switch (part) {
            case ASSETS, API, LIVE, WATCH -> {
                if (part != Part.API) {
                    response.setHeader(CACHING, "no-store");
                }
                response.setHeader(Policy.HEADER, Policy.DATA);
                return response;
            }
            case WIDGET -> {
                response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
                response.setHeader(Policy.HEADER, widgetPolicy);
                return response;
            }
            default -> {
                response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
                response.setHeader("X-Frame-Options", "SAMEORIGIN");
                response.setHeader(CACHING, "private, no-cache");
                response.setHeader(Policy.HEADER, Policy.PAGE + frames);
                return new OnePolicy(response, frames);
            }
        }
    }

    /** PrimeFaces adds its policy with the nonce; two policies would both hold, and refuse what the nonce allows. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        private final String frames;

        OnePolicy(HttpServletResponse response, String frames) {
            super(response);
            this.frames = frames;
        }

        @Override
        public void addHeader(String name, String value) {
            if (Policy.HEADER.equalsIgnoreCase(name)) {
                setHeader(name, value + frames);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
