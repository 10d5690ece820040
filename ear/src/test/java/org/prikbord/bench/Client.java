package org.prikbord.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Looks at an answer as it is on the wire: one request, as one person. */
final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // the server waits for ever for the body behind an offer of HTTP/2
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Client() {}

    /** What came back, not decompressed. */
    record Seen(int status, byte[] bytes, String tag, String encoding) {
        String text() {
            try (GZIPInputStream plain = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
                return encoding.isEmpty()
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException notCompressed) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
    }

    static Seen get(URI board, String path, Map<String, String> headers, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(board.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", cookie);
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Seen(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.headers().firstValue("Content-Encoding").orElse(""));
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }
}
