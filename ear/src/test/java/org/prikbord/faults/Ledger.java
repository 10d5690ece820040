package org.prikbord.faults;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.prikbord.harness.Cluster;

/** Every write that was confirmed, and everything that went wrong, each as a sentence. */
final class Ledger {
    private final Queue<Piece> confirmed = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> kinds = new ConcurrentHashMap<>();
    private final LongAdder retried = new LongAdder();

    void confirmed(String kind, Piece piece, int tries) {
        confirmed.add(piece);
        kinds.computeIfAbsent(kind, first -> new LongAdder()).increment();
        if (tries > 1) {
            retried.increment();
        }
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    /** How many writes have been confirmed. */
    int size() {
        return confirmed.size();
    }

    /** Compares with what is in the database. */
    void audit(Cluster database) {
        confirmed.forEach(piece -> faults.addAll(piece.missing(database)));
        unwritten().forEach(kind -> fault("No " + kind + " was ever written"));
    }

    /** The kinds of which nothing has been confirmed yet. */
    List<String> unwritten() {
        return Kinds.names().stream().filter(kind -> !kinds.containsKey(kind)).toList();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public String toString() {
        return confirmed.size() + " confirmed writes " + new TreeMap<>(kinds) + ", " + retried + " after a retry";
    }
}
