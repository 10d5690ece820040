package org.prikbord.feed.mail;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Opens with the portlet. */
@WebListener
public class PostOffice implements ServletContextListener {
    @Inject
    private Postman postman;

    @Inject
    private Postbox postbox;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        postman.start();
        postbox.start();
    }
}
