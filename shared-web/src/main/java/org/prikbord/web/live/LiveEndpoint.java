package org.prikbord.web.live;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/**
 * <code>/live</code> of each portlet: whoever is signed in hears <code>{"channel":"feed","version":42}</code> when
 * something on a channel is in the database, and fetches what is new. Nothing is taken from the client.
 */
@ServerEndpoint(value = "/live", configurator = LiveHandshake.class)
public class LiveEndpoint {
    private static final int LONGEST = 100;

    @Inject
    private LiveSessions sessions;

    @OnOpen
    public void open(Session session, EndpointConfig config) throws IOException {
        session.setMaxTextMessageBufferSize(LONGEST);
        session.setMaxIdleTimeout(0);
        Object cookie = config.getUserProperties().get(LiveHandshake.COOKIE);
        if (!sessions.add(session, cookie == null ? "" : cookie.toString())) {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "Not signed in"));
        }
    }

    @OnMessage
    public void message(Session session, String ignored) {
        // a client that keeps its connection alive says something now and then
    }

    @OnClose
    public void close(Session session) {
        sessions.remove(session);
    }

    @OnError
    public void error(Session session, Throwable gone) {
        sessions.remove(session);
    }
}
