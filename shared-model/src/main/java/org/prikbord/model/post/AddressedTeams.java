package org.prikbord.model.post;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;
import org.prikbord.model.person.TeamView;
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

    private LongSupplier people;
    private volatile Known known = new Known(-1, List.of());

    /** By name. */
    private record Known(long version, List<TeamView> teams, Set<Long> ids) {
        Known(long version, List<TeamView> teams) {
            this(version, teams, teams.stream().map(TeamView::id).collect(toUnmodifiableSet()));
        }
    }

    @PostConstruct
    void begin() {
        people = channels.versions(Channel.PEOPLE);
    }

    /** The same person, with only those of their teams that are told apart; asks the database once for each change of people or teams. */
    public SignedIn apart(SignedIn person) {
        return person.reading(now().ids);
    }

    /** Those of these teams that are told apart, by name; asks as seldom. */
    public List<TeamView> of(Set<Long> ids) {
        return now().teams.stream().filter(team -> ids.contains(team.id())).toList();
    }

    private Known now() {
        Known present = known;
        return present.version == people.getAsLong() ? present : renewed();
    }

    /** One asks, and the others wait for it: all come at once when something has changed. */
    private synchronized Known renewed() {
        long version = people.getAsLong();
        if (known.version != version) {
            known = new Known(version, transaction.call(teams::addressed));
        }
        return known;
    }
}
