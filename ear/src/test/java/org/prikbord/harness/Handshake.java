package org.prikbord.harness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** Opens the live connection of the feed as a program would that minds no rules of a browser. */
public final class Handshake {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Handshake() {}

    /**
     * The status that the server answers to the handshake: 101 when it opens.
     *
     * @param cookie name and value, or empty
     * @param origin the site whose page asks for it, or empty when no page does
     */
    public static int answer(URI board, String cookie, String origin) {
        try {
            open(board, cookie, origin, new WebSocket.Listener() {}).abort();
            return 101;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException answered) {
                return answered.getResponse().statusCode();
            }
            throw refused;
        }
    }

    /** An open connection that hears with these ears. */
    public static WebSocket open(URI board, String cookie, String origin, WebSocket.Listener ears) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        URI live = URI.create(board.toString().replaceFirst("^http", "ws") + "feed/live");
        return builder.buildAsync(live, ears).join();
    }
}
