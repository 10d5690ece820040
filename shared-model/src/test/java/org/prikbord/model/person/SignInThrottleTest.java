package org.prikbord.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void letsPeopleMistypeAFewTimes() {
        fail("mila", "till 1", 4);
        assertThat(throttle.secondsToWait("mila", "till 1")).isZero();
    }

    @Test
    void waitsLongerAfterEachFurtherTry() {
        fail("mila", "till 1", 5);
        long first = throttle.secondsToWait("mila", "till 2");
        fail("mila", "till 1", 1);
        assertThat(first).isPositive();
        assertThat(throttle.secondsToWait("mila", "till 2")).isGreaterThan(first);
    }

    @Test
    void neverWaitsLongerThanAQuarterOfAnHour() {
        fail("mila", "till 1", 500);
        assertThat(throttle.secondsToWait("mila", "till 1")).isBetween(800L, 901L);
    }

    @Test
    void slowsDownAnAddressThatTriesManyAccounts() {
        for (int i = 0; i < 61; i++) {
            throttle.failed("somebody " + i, "till 1");
        }
        assertThat(throttle.secondsToWait("another", "till 1")).isPositive();
        assertThat(throttle.secondsToWait("another", "till 2")).isZero();
    }

    @Test
    void forgetsOnceThePasswordWasRight() {
        fail("mila", "till 1", 4);
        throttle.succeeded("mila");
        fail("mila", "till 1", 4);
        assertThat(throttle.secondsToWait("mila", "till 1")).isZero();
    }

    @Test
    void forgivesAfterHalfAnHour() {
        fail("mila", "till 1", 4);
        now = now.plusSeconds(31 * 60);
        fail("mila", "till 1", 1);
        assertThat(throttle.secondsToWait("mila", "till 1")).isZero();
    }

    private void fail(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(account, address);
        }
    }
}
