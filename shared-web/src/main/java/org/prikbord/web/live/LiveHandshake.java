package org.prikbord.web.live;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prikbord.web.signin.SessionCookie;

/** Hands the cookie of the handshake on to the endpoint. */
public class LiveHandshake extends ServerEndpointConfig.Configurator {
    /** The user property with the cookie's value. */
    static final String COOKIE = "prikbord.cookie";

    private final LiveSessions sessions;

    /** @param sessions where the connections are kept */
    public LiveHandshake(LiveSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
        return type.cast(new LiveEndpoint(sessions));
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        String cookie = SessionCookie.in(cookies(request.getHeaders()).iterator());
        config.getUserProperties().put(COOKIE, cookie);
    }

    private static Stream<String> cookies(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> "Cookie".equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream());
    }
}
