package org.prikbord.model.search;

import java.util.EnumMap;
import java.util.Map;
import org.prikbord.model.base.NewTransaction;

/** How far an index that is made anew has come, by how far the ids of each kind go. */
final class Progress {
    private final Map<FoundKind, Long> last = new EnumMap<>(FoundKind.class);
    private final Map<FoundKind, Long> done = new EnumMap<>(FoundKind.class);

    Progress(SearchSources sources, NewTransaction transaction) {
        for (FoundKind kind : FoundKind.values()) {
            last.put(kind, transaction.call(() -> sources.of(kind).last()));
        }
    }

    /** All of a kind up to that id have been read; gives how much of everything that is, 0 to 99 percent. */
    int at(FoundKind kind, long id) {
        done.put(kind, Math.min(id, last.get(kind)));
        long all = last.values().stream().mapToLong(Long::longValue).sum();
        long read = done.values().stream().mapToLong(Long::longValue).sum();
        return (int) Math.min(99, read * 100 / Math.max(1, all));
    }
}
