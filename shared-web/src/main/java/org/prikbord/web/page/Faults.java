package org.prikbord.web.page;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the log and what a person was told about an unexpected fault together by a reference number. */
public final class Faults {
    private static final Logger LOG = Logger.getLogger("org.prikbord.fault");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Faults() {}

    /** Writes one log entry, and gives the number that is in it. */
    public static String log(Throwable thrown, String path) {
        String reference = "%04d-%04d".formatted(RANDOM.nextInt(10_000), RANDOM.nextInt(10_000));
        LOG.log(Level.SEVERE, "Unexpected fault " + reference + " at " + path.replaceAll("\\p{Cntrl}", "_"), thrown);
        return reference;
    }
}
