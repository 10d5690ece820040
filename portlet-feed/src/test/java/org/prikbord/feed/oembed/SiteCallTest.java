package org.prikbord.feed.oembed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.LinkProvider;

class SiteCallTest {
    private static final int SLOW_MILLIS = 400;

    private final Clock clock = Clock.systemUTC();
    private HttpServer server;
    private String origin;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        origin = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/there")) {
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write(new byte[] {'{', '}'});
            } else {
                pause();
                exchange.getResponseHeaders().add("Location", path.equals("/again") ? "/there" : "/again");
                exchange.sendResponseHeaders(302, -1);
            }
            exchange.close();
        });
        server.start();
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private SiteCall.Answer answer(Duration patience) throws IOException, InterruptedException {
        LinkProvider site = LinkProvider.of(origin + "/*=" + origin + "/oembed").orElseThrow();
        return new SiteCall(clock)
                .get(
                        URI.create(origin + "/begin"),
                        site,
                        "application/json",
                        10,
                        clock.instant().plus(patience));
    }

    @Test
    void goesWhereTheSiteSendsIt() throws IOException, InterruptedException {
        assertThat(answer(Duration.ofSeconds(20)).body()).isEqualTo(new byte[] {'{', '}'});
    }

    @Test
    void hasOneTimeForAllOfIt() {
        assertThatThrownBy(() -> answer(Duration.ofMillis(SLOW_MILLIS * 3 / 2))).isInstanceOf(IOException.class);
    }
}
