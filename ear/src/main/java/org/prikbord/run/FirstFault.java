package org.prikbord.run;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Remembers the root of the first fault that the server logs: a deployment that fails says why nowhere else. */
final class FirstFault extends Handler {
    private volatile String reason = "";

    @Override
    public void publish(LogRecord record) {
        if (reason.isEmpty() && record.getThrown() != null && record.getLevel().intValue() >= Level.SEVERE.intValue()) {
            reason = rootOf(record.getThrown());
        }
    }

    private static String rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    /** Why, or an empty text when nothing was logged. */
    String reason() {
        return reason;
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
