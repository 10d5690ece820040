package org.prikbord.web.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import org.prikbord.web.embed.Part;

/** What is counted on this node since its start. */
@ApplicationScoped
public class Figures {
    private final ConcurrentMap<String, Map<Part, Timings>> portlets = new ConcurrentHashMap<>();
    private final Tally widgets = new Tally();
    private final Tally lists = new Tally();
    private final Tally pages = new Tally();

    /** Widgets that were sent as they are kept, and widgets that were rendered. */
    public Tally widgets() {
        return widgets;
    }

    /** Lists of the API that were sent as they are kept, and lists that were made. */
    public Tally lists() {
        return lists;
    }

    /** Front pages that were sent as they are kept, and front pages that were rendered. */
    public Tally pages() {
        return pages;
    }

    /** The counters of this portlet, by part; the first filter takes them once. */
    public Map<Part, Timings> of(String portlet) {
        return portlets.computeIfAbsent(portlet, first -> {
            Map<Part, Timings> parts = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                parts.put(part, new Timings());
            }
            return parts;
        });
    }

    /** All counters, with their labels. */
    void forEach(BiConsumer<String, Timings> reader) {
        new TreeMap<>(portlets)
                .forEach((portlet, parts) -> parts.forEach((part, timings) ->
                        reader.accept("portlet=\"" + portlet + "\",part=\"" + part.key() + "\"", timings)));
    }
}
