package org.prikbord.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;

/**
 * <code>/live</code> of each portlet: whoever is signed in hears <code>{"channel":"feed","version":42}</code> when
 * something on a channel is in the database, and fetches what is new. Nothing is taken from the client. Made by
 * {@link LiveHandshake}: Open Liberty does not inject into an endpoint of the EAR's library.
 */
public final class LiveEndpoint extends Endpoint {
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
        sessions.add(session, cookie == null ? "" : cookie.toString());
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
