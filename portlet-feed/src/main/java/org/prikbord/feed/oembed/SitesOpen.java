package org.prikbord.feed.oembed;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Begins to ask sites when the portlet opens. */
@WebListener
public class SitesOpen implements ServletContextListener {
    @Inject
    private Sites sites;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        sites.start();
    }
}
