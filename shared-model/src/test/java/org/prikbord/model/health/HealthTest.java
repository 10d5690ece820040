package org.prikbord.model.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final Duration AT_MOST = Duration.ofMillis(200);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void letGo() {
        hangs.countDown();
        threads.shutdown();
    }

    private record Asked(String name, boolean everyRequestNeedsIt, Supplier<Finding> answer) implements Check {
        @Override
        public Finding look() {
            return answer.get();
        }
    }

    private static Check well(String name, boolean everyRequestNeedsIt) {
        return new Asked(name, everyRequestNeedsIt, () -> new Finding(name, true, Map.of("age", 1L)));
    }

    private Check hanging() {
        return new Asked("database", true, () -> {
            looks.incrementAndGet();
            try {
                hangs.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            return new Finding("database", true, Map.of());
        });
    }

    private Health health(Check... checks) {
        return new Health(List.of(checks), threads, AT_MOST);
    }

    @Test
    void asksEverythingOrOnlyWhatEveryRequestNeeds() {
        Health health = health(well("database", true), well("outbox", false));
        assertThat(health.all()).extracting(Finding::name).containsExactly("database", "outbox");
        assertThat(health.ready()).extracting(Finding::name).containsExactly("database");
        assertThat(health.all()).allMatch(Finding::up);
    }

    @Test
    void takesAFaultForNo() {
        Check broken = new Asked("database", true, () -> {
            throw new IllegalStateException("refused");
        });
        assertThat(health(broken, well("outbox", false)).all())
                .extracting(Finding::up)
                .containsExactly(false, true);
    }

    @Test
    void takesSilenceForNoInTimeAndNeverAsksTwiceAtOnce() {
        Health health = health(hanging());
        Instant begun = Instant.now();
        for (int i = 0; i < 5; i++) {
            assertThat(health.ready()).extracting(Finding::up).containsExactly(false);
        }
        assertThat(Duration.between(begun, Instant.now()))
                .isLessThan(AT_MOST.multipliedBy(5).plusSeconds(2));
        assertThat(looks).hasValue(1);
    }
}
