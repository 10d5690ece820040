package org.prikbord.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A video site of the company that speaks oEmbed: well, badly, or not at all. */
final class CompanySite implements AutoCloseable {
    static final String ORIGIN = "http://localhost:" + TestBoard.SITE_PORT;

    /** As the board is told of it. */
    static final String RULE = ORIGIN + "/watch/*=" + ORIGIN + "/oembed";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Where else what is on it may play. */
    static final String PLAYER = "http://localhost:" + TestBoard.PLAYER_PORT;

    /** How often anything was asked for. */
    final AtomicInteger asked = new AtomicInteger();

    /** How often what plays was asked for. */
    final AtomicInteger played = new AtomicInteger();

    private CompanySite(HttpServer server) {
        this.server = server;
    }

    static CompanySite opened() throws IOException {
        return openedAt(TestBoard.SITE_PORT);
    }

    static CompanySite openedAt(int port) throws IOException {
        CompanySite site =
                new CompanySite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16));
        site.server.setExecutor(site.threads);
        site.server.createContext("/", site::answer);
        site.server.start();
        return site;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** From now on that page has this to say: JSON, or <code>slow</code>, <code>huge</code>, <code>500</code>, or where it sends us. */
    CompanySite says(String page, String answer) {
        answers.put(page, answer);
        return this;
    }

    static String watch(String page) {
        return ORIGIN + "/watch/" + page;
    }

    static String video(String title) {
        return video(title, ORIGIN);
    }

    /** One whose player is at that origin. */
    static String video(String title, String player) {
        return "{\"version\":\"1.0\",\"type\":\"video\",\"title\":\"" + title + "\",\"author_name\":\"Anna Kok\","
                + "\"provider_name\":\"Hazelmeer Video\",\"width\":640,\"height\":360,\"thumbnail_url\":\"" + ORIGIN
                + "/thumb.png\",\"html\":\"<script>alert(1)</script><iframe src='" + player
                + "/player?a=1&amp;b=2'></iframe>\"}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        switch (exchange.getRequestURI().getPath()) {
            case "/oembed" -> tell(exchange);
            case "/thumb.png" -> send(exchange, 200, "image/png", PicturesIT.drawn("png", 640, 360));
            default -> play(exchange);
        }
    }

    private void play(HttpExchange exchange) throws IOException {
        played.incrementAndGet();
        send(
                exchange,
                200,
                "text/html",
                "<!DOCTYPE html><title>Player</title><p id='plays'>Playing</p><script>document.title='Plays'</script>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void tell(HttpExchange exchange) throws IOException {
        String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
        String page = query.replaceAll(".*/watch/([\\w-]+).*", "$1");
        String answer = answers.getOrDefault(page, "500");
        switch (answer) {
            case "500" -> send(exchange, 500, "text/plain", new byte[0]);
            case "huge" -> send(exchange, 200, "application/json", new byte[1_000_000]);
            case "slow" -> hold(exchange);
            default -> {
                if (answer.startsWith("http")) {
                    exchange.getResponseHeaders().add("Location", answer);
                    send(exchange, 302, "text/plain", new byte[0]);
                } else {
                    send(exchange, 200, "application/json", answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Begins to answer, and gets no further. */
    private void hold(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        try {
            closing.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
