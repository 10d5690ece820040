package org.prikbord.model.desk;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.prikbord.model.base.Page;

/** The one list of all that needs a hand: what has waited longest first. */
@ApplicationScoped
public class Needs {
    @Inject
    @Any
    private Instance<NeedSource> found;

    private List<NeedSource> given;

    protected Needs() {}

    public Needs(List<NeedSource> sources) {
        this.given = sources;
    }

    private Stream<NeedSource> sources() {
        Stream<NeedSource> all = given == null ? StreamSupport.stream(found.spliterator(), false) : given.stream();
        return all.sorted(comparing(NeedSource::kind));
    }

    /**
     * A part of the list.
     *
     * @param kind null for all kinds
     * @param after null for the beginning
     */
    public Need.Part page(String kind, Need.Place after, int limit) {
        int oneMore = Page.limit(limit) + 1;
        List<Need> needs = sources()
                .filter(source -> kind == null || kind.equals(source.kind()))
                .flatMap(source ->
                        source.after(after == null ? Need.Part.START : after.in(source.kind()), oneMore).stream())
                .sorted(comparing(Need::since).thenComparing(Need::kind).thenComparing(Need::id))
                .limit(oneMore)
                .toList();
        return Need.Part.of(needs, limit);
    }

    /** How many there are of each kind, those without any too. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        sources().forEach(source -> counts.put(source.kind(), source.count()));
        return counts;
    }
}
