package org.prikbord.model.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.event.Backlog;
import org.prikbord.model.event.Events;

/**
 * Whether what happened is told to whom it concerns: notices and live updates. An event that fails on its own waits for
 * its next try and is no backlog; when what is due is not told for a minute, the relay stands still on every node.
 */
@ApplicationScoped
public class OutboxCheck implements Check {
    static final long LONGEST_SECONDS = 60;

    @Inject
    private Events events;

    @Inject
    private Clock clock;

    @Inject
    private NewTransaction transaction;

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public boolean everyRequestNeedsIt() {
        return false;
    }

    @Override
    public Finding look() {
        Backlog backlog = transaction.call(() -> events.backlog(clock.instant()));
        return new Finding(
                name(),
                backlog.overdueSeconds() <= LONGEST_SECONDS,
                Map.of(
                        "ageSeconds", backlog.overdueSeconds(),
                        "waiting", backlog.waiting(),
                        "failing", backlog.failing()));
    }
}
