package org.prikbord.web.kept;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends the service worker of a portlet, from the address that makes all of the portlet its scope. Its imports carry
 * fingerprints, so that a new release is another worker.
 */
public abstract class ServiceWorker extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** What the worker itself may do, beside what each page allows its own scripts. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String script;

    @Inject
    private transient Assets assets;

    /** @param script the path of the worker among the assets */
    protected ServiceWorker(String script) {
        this.script = script;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Content-Security-Policy", POLICY);
        assets.find(script).orElseThrow().send(request, response);
    }
}
