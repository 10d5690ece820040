package org.prikbord.model.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was made lately, to be given again for the same key: for things that follow from their key alone, so that they
 * cannot grow old. Beyond a number of them, the one that nobody asked for longest is forgotten.
 */
public final class Lately<K, V> {
    private final Map<K, V> made;

    /** @param most how many are remembered */
    public Lately(int most) {
        made = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The thing for that key, made now when it is not known; two who ask at once may both make it. */
    public V get(K key, Supplier<V> maker) {
        V known = find(key);
        if (known == null) {
            known = maker.get();
            keep(key, known);
        }
        return known;
    }

    private synchronized V find(K key) {
        return made.get(key);
    }

    private synchronized void keep(K key, V thing) {
        made.put(key, thing);
    }
}
