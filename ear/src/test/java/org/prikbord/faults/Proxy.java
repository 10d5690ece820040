package org.prikbord.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.prikbord.harness.Wait;

/**
 * As plain a proxy as there is: each request goes to the next server that is in, a read is tried once more on another
 * when the connection breaks, anything else is not. A server that is taken out finishes what it has.
 */
final class Proxy implements AutoCloseable {
    /** What a client library sets by itself and refuses to be given. */
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

    private static final int BAD_GATEWAY = 502;

    private final HttpServer front;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient back = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<Node> in = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final LongAdder retried = new LongAdder();
    private final LongAdder broken = new LongAdder();

    /** A server behind the proxy. */
    public static final class Node {
        private final URI address;
        private final AtomicInteger open = new AtomicInteger();

        public Node(URI address) {
            this.address = address;
        }
    }

    private Proxy(HttpServer front) {
        this.front = front;
    }

    /** Listens on 127.0.0.1 at a free port. */
    public static Proxy start() throws IOException {
        Proxy proxy = new Proxy(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100));
        proxy.front.setExecutor(proxy.threads);
        proxy.front.createContext("/", proxy::pass);
        proxy.front.start();
        return proxy;
    }

    public URI address() {
        return URI.create("http://localhost:" + front.getAddress().getPort() + "/");
    }

    /** Gives the server its share of the requests. */
    public void putIn(Node node) {
        in.add(node);
    }

    /** Gives the server no new requests, and returns once it has answered those that it has. */
    public void takeOut(Node node) {
        in.remove(node);
        Wait.until("a server has answered what it was asked", Duration.ofSeconds(30), () -> node.open.get() == 0);
    }

    /** How many reads were sent to another server because the connection broke. */
    public long retriedReads() {
        return retried.sum();
    }

    /** How many requests ended without an answer of a server. */
    public long broken() {
        return broken.sum();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> answer = answered(exchange, body);
            if (answer == null) {
                broken.increment();
                exchange.sendResponseHeaders(BAD_GATEWAY, -1);
                return;
            }
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name)) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            boolean empty = answer.body().length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private HttpResponse<byte[]> answered(HttpExchange exchange, byte[] body) {
        boolean read = "GET".equals(exchange.getRequestMethod());
        for (int tries = 0; tries < (read ? 2 : 1); tries++) {
            if (tries > 0) {
                retried.increment();
            }
            Node node = next();
            try {
                return back.send(forwarded(exchange, node, body), HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException gone) {
                Wait.pass(Duration.ofMillis(50));
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return null;
            } finally {
                node.open.decrementAndGet();
            }
        }
        return null;
    }

    /** Counted as open before it is known to be in, so that nobody takes it out between the two. */
    private Node next() {
        while (true) {
            Node node = in.get(Math.floorMod(turn.getAndIncrement(), in.size()));
            node.open.incrementAndGet();
            if (in.contains(node)) {
                return node;
            }
            node.open.decrementAndGet();
        }
    }

    private static HttpRequest forwarded(HttpExchange exchange, Node node, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        node.address.resolve(exchange.getRequestURI().toString()))
                .timeout(Duration.ofSeconds(60))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        front.stop(0);
        threads.shutdownNow();
    }
}
