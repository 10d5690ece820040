package org.prikbord.feed.app;

import jakarta.servlet.annotation.WebServlet;
import org.prikbord.web.kept.ServiceWorker;

/** <code>/feed/sw.js</code>: the service worker that keeps the feed for when there is no net. */
@WebServlet("/sw.js")
public class WorkerServlet extends ServiceWorker {
    private static final long serialVersionUID = 1L;

    public WorkerServlet() {
        super("js/worker.js");
    }
}
