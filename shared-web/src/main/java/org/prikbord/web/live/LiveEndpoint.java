package org.prikbord.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * <code>/live</code> of each portlet: whoever is signed in hears <code>{"channel":"feed","version":42}</code> when
 * something on a channel is in the database, and fetches what is new. Nothing is taken from the client. Made by
 * {@link LiveHandshake}: Open Liberty does not inject into an endpoint of the EAR's library.
 */
public final class LiveEndpoint extends Endpoint {
    private static final Logger LOG = Logger.getLogger(LiveEndpoint.class.getName());
    private static final int LONGEST = 100;

    private final LiveSessions sessions;

    LiveEndpoint(LiveSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxTextMessageBufferSize(LONGEST);
        session.setMaxIdleTimeout(0);
        session.addMessageHandler(new Ignored());
        Object cookie = config.getUserProperties().get(LiveHandshake.COOKIE);
        if (!sessions.add(session, cookie == null ? "" : cookie.toString())) {
            refuse(session);
        }
    }

    private static void refuse(Session session) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "Not signed in"));
        } catch (IOException gone) {
            LOG.log(Level.FINE, "A connection was gone already", gone);
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        sessions.remove(session);
    }

    @Override
    public void onError(Session session, Throwable gone) {
        sessions.remove(session);
    }

    /** A client that keeps its connection alive says something now and then; a class, because servers ask its type. */
    private static final class Ignored implements MessageHandler.Whole<String> {
        @Override
        public void onMessage(String text) {
            // nothing is taken from the client
        }
    }
}
