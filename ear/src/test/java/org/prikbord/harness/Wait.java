package org.prikbord.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, and fails with its name when it does not in time. */
public final class Wait {
    private Wait() {}

    public static void until(String what, Duration atMost, BooleanSupplier condition) {
        if (!whether(atMost, condition)) {
            throw new AssertionError("Not within " + atMost + ": " + what);
        }
    }

    /** Whether it becomes true in that time. */
    public static boolean whether(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return true;
    }

    /** Lets time pass. */
    public static void pass(Duration time) {
        whether(time, () -> false);
    }
}
