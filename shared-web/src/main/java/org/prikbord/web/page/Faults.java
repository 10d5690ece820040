package org.prikbord.web.page;

import jakarta.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps the log and what a person was told about an unexpected fault together by a reference number. */
public final class Faults {
    /** The logger that carries faults and nothing else. */
    static final String LOGGER = "org.prikbord.fault";

    private static final Logger LOG = Logger.getLogger(LOGGER);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 20_000;

    private Faults() {}

    /**
     * Writes one log entry, a single line of JSON, and gives the number that is in it. It says what went wrong and
     * where, never for whom: the address stands without its query.
     */
    public static String log(Throwable thrown, String path) {
        String reference = "%04d-%04d".formatted(RANDOM.nextInt(10_000), RANDOM.nextInt(10_000));
        LogRecord record = new LogRecord(Level.SEVERE, null);
        record.setLoggerName(LOGGER);
        record.setMessage(line(record.getInstant(), reference, path, thrown));
        LOG.log(record);
        return reference;
    }

    private static String line(Instant time, String reference, String path, Throwable thrown) {
        return Json.createObjectBuilder()
                .add("time", time.toString())
                .add("reference", reference)
                .add("path", path)
                .add("exception", thrown.getClass().getName())
                .add("message", capped(String.valueOf(thrown.getMessage())))
                .add("stack", capped(stack(thrown)))
                .build()
                .toString();
    }

    private static String stack(Throwable thrown) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack, true));
        return stack.toString();
    }

    /** Collectors of logs cut or drop what is much longer. */
    private static String capped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
