package org.prikbord.model.twin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.idea.IdeaText;
import org.prikbord.model.similar.Similar;
import org.prikbord.model.similar.SimilarIdeas;

/**
 * Compares new and changed ideas with the others of their challenge, once for each version, in the background: no page
 * waits for it. The more nodes do so, the same pairs come of it.
 */
@ApplicationScoped
public class TwinFinder {
    /**
     * So similar at least are probable twins, see {@link Similar#score}: of 62 pairs of an idea and the same in other words,
     * among each other, that finds three in four, and one wrong pair for every ten right ones.
     */
    public static final float CLOSE = 0.15f;
    /** So many others at most are told for each idea: where all say the same, a few pairs are enough to see it. */
    public static final int MOST = 3;

    private static final int ASKED = 20;
    private static final int AT_A_LOOK = 50;
    /** After this, what resembles it can be found on every node. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    @Inject
    private Twins twins;

    @Inject
    private SimilarIdeas similar;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    protected TwinFinder() {}

    public TwinFinder(Twins twins, SimilarIdeas similar, NewTransaction transaction, Clock clock) {
        this.twins = twins;
        this.similar = similar;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Compares what has not been compared yet, the newest first; only so many, for people work meanwhile. */
    public void look() {
        if (similar.isReady()) {
            transaction.run(this::compareSome);
        }
    }

    private void compareSome() {
        twins.uncompared(clock.instant().minus(SETTLED), AT_A_LOOK).forEach(idea -> twins.compared(idea, close(idea)));
    }

    private List<Long> close(IdeaText idea) {
        Map<Long, Float> found = similar.like(idea.title(), idea.text(), ASKED).stream()
                .filter(other -> other.score() >= CLOSE)
                .collect(Collectors.toMap(Similar::id, Similar::score));
        return twins.beside(idea.id(), found.keySet()).stream()
                .sorted(Comparator.comparing((Function<Long, Float>) found::get).reversed())
                .limit(MOST)
                .toList();
    }
}
