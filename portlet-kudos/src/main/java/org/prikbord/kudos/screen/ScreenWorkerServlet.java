package org.prikbord.kudos.screen;

import jakarta.servlet.annotation.WebServlet;
import org.prikbord.web.kept.ServiceWorker;

/** <code>/kudos/sw.js</code>: the service worker that gives a screen its page when there is no net. */
@WebServlet("/sw.js")
public class ScreenWorkerServlet extends ServiceWorker {
    private static final long serialVersionUID = 1L;

    public ScreenWorkerServlet() {
        super("js/screenworker.js");
    }
}
