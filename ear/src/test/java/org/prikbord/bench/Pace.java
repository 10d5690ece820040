package org.prikbord.bench;

import java.util.concurrent.locks.LockSupport;

/** Starts things at a constant rate, however long they take: what is late is started late, and counts as late. */
final class Pace {
    private Pace() {}

    /** What to start, with its number and the moment (of the nano clock) at which it should have been started. */
    interface Start {
        void at(int number, long moment);
    }

    static void keep(int times, double perSecond, Start start) {
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long moment = begin + (long) (i * 1e9 / perSecond);
            for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            start.at(i, moment);
        }
    }
}
