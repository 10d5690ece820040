package org.prikbord.web.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.servlet.ServletException;
import java.io.IOException;

/**
 * Has what is made for one request at hand where the server was told not to prepare it: a kept widget needs none of it,
 * and preparing and clearing it costs as much as all that is ours. Where it is there already, this changes nothing.
 */
@ApplicationScoped
public class RequestBeans {
    /** Part of answering a request. */
    interface Work {
        void run() throws IOException, ServletException;
    }

    /** Runs this with it. */
    @ActivateRequestContext
    public void with(Work work) throws IOException, ServletException {
        work.run();
    }
}
