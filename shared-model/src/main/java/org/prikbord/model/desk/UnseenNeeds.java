package org.prikbord.model.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.prikbord.model.idea.Quiet;

/** Challenges with ideas that too few people were shown, or that nobody has reacted to. */
@ApplicationScoped
public class UnseenNeeds extends QuietNeeds {
    protected UnseenNeeds() {
        super(Quiet.UNSEEN);
    }

    public UnseenNeeds(EntityManager em, Clock clock) {
        super(Quiet.UNSEEN, em, clock);
    }
}
