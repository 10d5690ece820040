package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.subscription.FeedKeys;

/** The person's own key for feed readers. */
@ApplicationScoped
public class SubscriptionService {
    @Inject
    private FeedKeys keys;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    /** Makes a key, which is shown this once; the one before opens nothing from then on. */
    @Allowed
    @Transactional
    public String makeKey() {
        return keys.make(me());
    }

    @Allowed
    @Transactional
    public void revokeKey() {
        keys.revoke(me());
    }

    /** Since when the person has a key; empty when they have none. */
    @Allowed
    @Transactional
    public Optional<Instant> madeAt() {
        return keys.madeAt(me());
    }

    /** The teams whose posts the person can follow, by name. */
    @Allowed
    @Transactional
    public List<TeamView> teams() {
        return people.get(currentPerson.required()).teams().stream()
                .map(Team::view)
                .sorted(Comparator.comparing(TeamView::name).thenComparing(TeamView::id))
                .toList();
    }

    private long me() {
        return currentPerson.required().personId();
    }
}
