package org.prikbord.kudos.screen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.prikbord.web.kept.Assets;

/** <code>/kudos/sw.js</code>: the service worker that gives a screen its page when there is no net. */
@WebServlet("/sw.js")
public class ScreenWorkerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** What the worker itself may do, beside what the page allows its own scripts. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Content-Security-Policy", POLICY);
        assets.find("js/screenworker.js").orElseThrow().send(request, response);
    }
}
