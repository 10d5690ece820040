package org.prikbord.model.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.prikbord.model.idea.Quiet;

/** Challenges with ideas that had an echo once, and none for a week. */
@ApplicationScoped
public class StalledNeeds extends QuietNeeds {
    protected StalledNeeds() {
        super(Quiet.STALLED);
    }

    public StalledNeeds(EntityManager em, Clock clock) {
        super(Quiet.STALLED, em, clock);
    }
}
