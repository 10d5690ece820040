package org.prikbord.ideas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prikbord.ideas.bench.Crowd.Told;
import org.prikbord.ideas.bench.Crowd.Twins;
import org.prikbord.model.similar.Similar;
import org.prikbord.model.similar.SimilarIdeas;
import org.prikbord.model.twin.TwinFinder;

/** What comes of the share from which two ideas are called probable twins: on pairs that people wrote in other words. */
class TwinPairsTest {
    @Test
    void findsMostOfThosePairsAndFewOthers() throws IOException {
        List<Twins> pairs = new ArrayList<>();
        for (String file : List.of("twins.jsonl", "held-out.jsonl")) {
            pairs.addAll(Crowd.twins(file));
        }
        List<Told> all = new ArrayList<>();
        Set<Set<Told>> right = new HashSet<>();
        for (Twins pair : pairs) {
            all.addAll(List.of(pair.original(), pair.twin()));
            right.add(Set.of(pair.original(), pair.twin()));
        }
        Set<Set<Told>> found = found(all);
        long good = found.stream().filter(right::contains).count();
        assertThat(good).isGreaterThan(pairs.size() * 7L / 10);
        assertThat(found.size() - good).isLessThan(pairs.size() / 10);
    }

    private static Set<Set<Told>> found(List<Told> all) {
        SimilarIdeas similar = SimilarFigures.over(all);
        Set<Set<Told>> found = new HashSet<>();
        for (Told idea : all) {
            similar.like(idea.title(), idea.text(), 20).stream()
                    .filter(other -> other.score() >= TwinFinder.CLOSE)
                    .map(Similar::id)
                    .map(id -> all.get((int) (id - 1)))
                    .filter(other -> !other.equals(idea))
                    .limit(TwinFinder.MOST)
                    .forEach(other -> found.add(Set.of(idea, other)));
        }
        return found;
    }
}
