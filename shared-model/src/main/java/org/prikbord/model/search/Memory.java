package org.prikbord.model.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was met before: as looks overlap, the same is met several times. */
final class Memory {
    /** More than is met within the longest look back; what falls out is read once more. */
    private static final int MOST = 200_000;

    private final Map<Object, Boolean> met = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether this is met for the first time. */
    boolean isNew(Object thing) {
        return met.put(thing, Boolean.TRUE) == null;
    }

    void forget() {
        met.clear();
    }
}
