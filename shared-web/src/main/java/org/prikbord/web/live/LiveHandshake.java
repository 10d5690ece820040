package org.prikbord.web.live;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prikbord.web.signin.SessionCookie;

/** Hands the cookie of the handshake on to the endpoint, unless another site's page made the handshake. */
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
        String cookie = isOurs(request)
                ? SessionCookie.in(all(request.getHeaders(), "Cookie").iterator())
                : "";
        config.getUserProperties().put(COOKIE, cookie);
    }

    private static boolean isOurs(HandshakeRequest request) {
        String origin = first(request.getHeaders(), "Origin");
        String host = first(request.getHeaders(), "Host");
        return origin.isEmpty() || host.equalsIgnoreCase(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return all(headers, name).findFirst().orElse("");
    }

    private static Stream<String> all(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream());
    }
}
