package org.prikbord.model.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;
import org.prikbord.model.person.Teams;

/**
 * Which teams are told apart when posts are read: those to which anything was ever addressed. Everybody in other teams
 * reads the same, so that one rendered page serves them all.
 */
@ApplicationScoped
public class AddressedTeams {
    @Inject
    private Teams teams;

    @Inject
    private Channels channels;

    @Inject
    private NewTransaction transaction;

    private volatile Known known = new Known(-1, Set.of());

    private record Known(long version, Set<Long> teams) {}

    /** The same person, with only those of their teams that are told apart; asks the database once for each move of the feed. */
    public SignedIn apart(SignedIn person) {
        return person.reading(now());
    }

    private Set<Long> now() {
        long version = channels.version(Channel.FEED);
        Known present = known;
        if (present.version != version) {
            present = new Known(version, transaction.call(teams::addressed));
            known = present;
        }
        return present.teams;
    }
}
