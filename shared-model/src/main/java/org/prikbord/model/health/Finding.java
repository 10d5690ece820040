package org.prikbord.model.health;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a check found.
 *
 * @param data figures for whoever watches; anybody may read them
 */
public record Finding(String name, boolean up, Map<String, Long> data) {
    public Finding {
        data = Map.copyOf(new TreeMap<>(data));
    }

    /** No, without figures. */
    static Finding down(String name) {
        return new Finding(name, false, Map.of());
    }
}
