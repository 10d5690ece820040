package org.prikbord.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, and fails with its name when it does not in time. */
public final class Wait {
    /** So often it looks at least: a machine that stood still has let time pass, and nothing happened in it. */
    private static final int LEAST_LOOKS = 10;

    private Wait() {}

    public static void until(String what, Duration atMost, BooleanSupplier condition) {
        if (!whether(atMost, condition)) {
            throw new AssertionError("Not within " + atMost + ": " + what);
        }
    }

    /** Whether it becomes true in that time. */
    public static boolean whether(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        int looks = 0;
        while (!condition.getAsBoolean()) {
            looks++;
            if (System.nanoTime() > deadline && looks >= LEAST_LOOKS) {
                return false;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return true;
    }

    /** Lets time pass. */
    public static void pass(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(deadline - System.nanoTime());
        }
    }
}
