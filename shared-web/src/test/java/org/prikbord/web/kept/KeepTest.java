package org.prikbord.web.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prikbord.web.watch.Tally;

class KeepTest {
    private final AtomicInteger makings = new AtomicInteger();
    private final Keep<String, String> keep = new Keep<>(10, new Tally(), Clock.systemUTC());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private String made(long version) throws Exception {
        String kept = keep.find("wall", version);
        return kept != null
                ? kept
                : keep.make("wall", () -> version, () -> {
                    makings.incrementAndGet();
                    return "made of " + version;
                });
    }

    @Test
    void isMadeOnceUntilSomethingMoves() throws Exception {
        assertThat(List.of(made(1), made(1))).containsOnly("made of 1");
        assertThat(List.of(made(2), made(2), made(1))).containsOnly("made of 2");
        assertThat(makings).hasValue(2);
    }

    @Test
    void whoHasWhatTheyWaitedForDoesNotWaitForTheNext() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        Future<String> maker = threads.submit(() -> keep.make("wall", () -> 1, () -> waitFor(first, "one")));
        Future<String> early = threads.submit(() -> keep.make("wall", () -> 1, () -> "early, but made itself"));
        Future<String> later = threads.submit(() -> keep.make("wall", () -> 2, () -> waitFor(second, "two")));
        Future<String> latest = threads.submit(() -> keep.make("wall", () -> 2, () -> waitFor(second, "two again")));
        assertThatThrownBy(() -> early.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.countDown();
        assertThat(maker.get(5, TimeUnit.SECONDS)).isEqualTo("one");
        assertThat(early.get(5, TimeUnit.SECONDS)).isEqualTo("one");
        assertThat(later.isDone()).isFalse();
        second.countDown();
        assertThat(later.get(5, TimeUnit.SECONDS)).isEqualTo(latest.get(5, TimeUnit.SECONDS));
    }

    private static String waitFor(CountDownLatch latch, String thing) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
        return thing;
    }

    @Test
    void nobodyGetsWhatIsOld() throws Exception {
        AtomicLong version = new AtomicLong(1);
        List<Future<Boolean>> asked = threads.invokeAll(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    boolean old = false;
                    for (int at = 0; at < 1_000; at++) {
                        long present = version.incrementAndGet();
                        old |= Long.parseLong(made(present).substring("made of ".length())) < present;
                    }
                    return old;
                })
                .toList());
        for (Future<Boolean> old : asked) {
            assertThat(old.get()).isFalse();
        }
    }
}
