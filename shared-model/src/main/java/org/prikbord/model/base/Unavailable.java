package org.prikbord.model.base;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.logging.Logger;
import javax.transaction.xa.XAException;

/**
 * Tells faults that pass by themselves from those that somebody has to look at: the database is away, is starting, has
 * no room, went away during the commit, or no connection to it comes free. Whoever asks again later, with the same key,
 * gets what they wanted.
 */
public final class Unavailable {
    /** Seconds after which another try makes sense. */
    public static final int RETRY_AFTER = 5;

    private static final Logger LOG = Logger.getLogger("org.prikbord.fault");
    private static final int DEEPEST = 30;

    /** The first two characters of an SQLSTATE: connection exceptions, insufficient resources, operator intervention. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    /** H2: closed, the connection is broken, the disk is full. Its states are of no class. */
    private static final Set<String> STATES = Set.of("90007", "90067", "90098", "90121");

    /** What connection pools of servers throw around a pool that gives nothing. */
    private static final String OF_POOLS = "jakarta.resource.";

    private Unavailable() {}

    /** Whether this fault, or anything that it came from, is of that sort. */
    public static boolean is(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLTransientException || (cause instanceof SQLException sql && isState(sql))) {
                return true;
            }
            if (cause instanceof XAException || cause.getClass().getName().startsWith(OF_POOLS)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isState(SQLException sql) {
        String state = sql.getSQLState();
        return state != null
                && (STATES.contains(state) || (state.length() == 5 && CLASSES.contains(state.substring(0, 2))));
    }

    /** One line: there may be thousands of these, and all say the same. */
    public static void log(Throwable thrown, String path) {
        Throwable root = thrown;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
            root = root.getCause();
        }
        String why = (root + " at " + path).replaceAll("\\p{Cntrl}", " ");
        LOG.warning(() -> "Not available: " + why);
    }
}
