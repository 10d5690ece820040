package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Reach;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.person.Teams;
import org.prikbord.model.post.AddressedTeams;

/** For whom one may write, and whom that reaches. */
@ApplicationScoped
public class AudienceService {
    @Inject
    private Teams teams;

    @Inject
    private AddressedTeams addressed;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    /** The person's own teams to which anything was ever addressed, by name. */
    @Allowed
    public List<TeamView> places() {
        return addressed.of(currentPerson.required().teams());
    }

    /** A team that the person is in, be it that nothing was addressed to it yet; empty for any other. */
    @Allowed
    @Transactional
    public Optional<TeamView> place(long id) {
        return people.get(currentPerson.required()).teams().stream()
                .map(Team::view)
                .filter(team -> team.id() == id)
                .findFirst();
    }

    /** The teams for which the person may write alone, by name, each with how many people it has. */
    @Allowed
    @Transactional
    public List<Reach> choices() {
        return teams.reaches(people.get(currentPerson.required()));
    }

    /**
     * How many active people read what is for these teams, the person included when they are in one.
     *
     * @param ids of the teams; none for everybody
     */
    @Allowed
    @Transactional
    public long reached(List<Long> ids) {
        return ids.isEmpty()
                ? people.active()
                : teams.members(teams.addressable(people.get(currentPerson.required()), ids));
    }
}
