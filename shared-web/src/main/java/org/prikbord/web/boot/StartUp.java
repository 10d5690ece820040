package org.prikbord.web.boot;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import org.prikbord.model.base.Settings;
import org.prikbord.model.chore.Chores;
import org.prikbord.model.event.Relay;
import org.prikbord.model.health.Health;
import org.prikbord.model.search.SearchFollower;
import org.prikbord.model.similar.SimilarIdeas;
import org.prikbord.web.live.LiveEndpoint;
import org.prikbord.web.live.LiveHandshake;
import org.prikbord.web.live.LiveSessions;
import org.prikbord.web.text.Bundles;

/**
 * Wakes what lives in the EAR's library and needs a component of the application to begin; for most of it once is enough
 * for all portlets. Named in web-fragment.xml.
 */
public class StartUp implements ServletContextListener {
    @Inject
    private Settings settings;

    @Inject
    private Relay relay;

    @Inject
    private Chores chores;

    @Inject
    private Health health;

    @Inject
    private LiveSessions live;

    @Inject
    private SimilarIdeas similar;

    @Inject
    private SearchFollower search;

    @Inject
    private Bundles bundles;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext portlet = event.getServletContext();
        bundles.addPortlet(portlet.getContextPath().substring(1), portlet.getClassLoader());
        hideSessions(portlet);
        listen(portlet, live);
        health.begin();
        live.begin();
        relay.start();
        chores.start();
        similar.start();
        search.start();
    }

    /** The server's own cookie, which pages with an upload need, is as careful as ours. */
    private void hideSessions(ServletContext portlet) {
        SessionCookieConfig cookie = portlet.getSessionCookieConfig();
        cookie.setAttribute("SameSite", settings.cookieSameSite());
        cookie.setSecure("true".equals(settings.cookieSecure()));
    }

    /** Servers look for annotated endpoints in WARs only. */
    private static void listen(ServletContext portlet, LiveSessions live) {
        ServerContainer sockets = (ServerContainer) portlet.getAttribute(ServerContainer.class.getName());
        try {
            sockets.addEndpoint(ServerEndpointConfig.Builder.create(LiveEndpoint.class, "/live")
                    .configurator(new LiveHandshake(live))
                    .build());
        } catch (DeploymentException refused) {
            throw new IllegalStateException("The server refuses the live connection", refused);
        }
    }
}
