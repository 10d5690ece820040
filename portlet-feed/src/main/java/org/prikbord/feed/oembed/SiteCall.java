package org.prikbord.feed.oembed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.prikbord.model.base.LinkProvider;

/**
 * Gets something from a site of which an operator allowed it: from no other origin, wherever the site sends us, of so many
 * bytes at most and within a time, however slowly they come. Sends no cookie and nothing of anybody.
 */
final class SiteCall {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(8);
    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    private final Clock clock;

    SiteCall(Clock clock) {
        this.clock = clock;
    }

    /** What came: the status, and the body. */
    record Answer(int status, byte[] body) {
        @Override
        public byte[] body() {
            return body.clone();
        }
    }

    /**
     * Asks for it.
     *
     * @param end when it must be there, however often the site sends us on
     * @throws IOException when nothing came of it, or more, or from elsewhere, or too late
     * @throws InterruptedException when the board ends
     */
    Answer get(URI address, LinkProvider site, String accept, int most, Instant end)
            throws IOException, InterruptedException {
        URI at = own(address.toString(), site);
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            HttpResponse<byte[]> answer = once(at, accept, most, left(at, end));
            if (!REDIRECTS.contains(answer.statusCode())) {
                return new Answer(answer.statusCode(), answer.body());
            }
            String location = answer.headers().firstValue("Location").orElse("");
            at = own(resolved(at, location), site);
        }
        throw new IOException("More than " + MOST_REDIRECTS + " redirects");
    }

    private Duration left(URI at, Instant end) throws IOException {
        Duration left = Duration.between(clock.instant(), end);
        if (left.toMillis() <= 0) {
            throw new IOException("No time left for " + at);
        }
        return left.compareTo(WHOLE) < 0 ? left : WHOLE;
    }

    private static String resolved(URI from, String location) throws IOException {
        try {
            return from.resolve(location).toString();
        } catch (IllegalArgumentException nonsense) {
            throw new IOException("A redirect to nowhere", nonsense);
        }
    }

    private static URI own(String address, LinkProvider site) throws IOException {
        return site.own(address).orElseThrow(() -> new IOException("Not at an origin of the site: " + address));
    }

    private HttpResponse<byte[]> once(URI at, String accept, int most, Duration patience)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at)
                .timeout(patience)
                .header("Accept", accept)
                .header("User-Agent", "Prikbord")
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, head -> new AtMost(most));
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IOException("No answer from " + at, failed.getCause());
        } catch (TimeoutException late) {
            throw new IOException("No answer in time from " + at, late);
        } finally {
            coming.cancel(true);
        }
    }

    /** Takes so many bytes, and ends the connection at one more. */
    private static final class AtMost implements BodySubscriber<byte[]> {
        private final int most;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.Subscription coming;

        AtMost(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            coming = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                if (taken.size() + part.remaining() > most) {
                    coming.cancel();
                    body.completeExceptionally(new IOException("More than " + most + " bytes"));
                    return;
                }
                byte[] bytes = new byte[part.remaining()];
                part.get(bytes);
                taken.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable broken) {
            body.completeExceptionally(broken);
        }

        @Override
        public void onComplete() {
            body.complete(taken.toByteArray());
        }
    }
}
