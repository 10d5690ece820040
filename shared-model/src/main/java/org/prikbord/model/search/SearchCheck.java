package org.prikbord.model.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.prikbord.model.health.Check;
import org.prikbord.model.health.Finding;

/** Whether the search index of this node follows, and how much of it there is while it is made anew. */
@ApplicationScoped
public class SearchCheck implements Check {
    @Inject
    private SearchFollower follower;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public boolean everyRequestNeedsIt() {
        return false;
    }

    @Override
    public Finding look() {
        SearchState state = follower.state();
        return new Finding(name(), !state.failing(), Map.of("percent", (long) state.percent()));
    }
}
