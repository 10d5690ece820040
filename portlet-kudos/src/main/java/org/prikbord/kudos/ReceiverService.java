package org.prikbord.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.Teams;

/** Finding whom to thank. */
@ApplicationScoped
public class ReceiverService {
    private static final int MOST = 8;
    /** Teams among them, when there are people as well. */
    private static final int TEAMS = 3;

    @Inject
    private People people;

    @Inject
    private Teams teams;

    @Inject
    private CurrentPerson currentPerson;

    /** At most eight people and teams of whose names a word starts with what was typed; never oneself. */
    @Allowed
    @Transactional
    public List<Receiver> find(String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        long me = currentPerson.required().personId();
        List<PersonView> persons = people.search(typed, MOST + 1).stream()
                .filter(person -> person.id() != me)
                .toList();
        List<Receiver> ofTeams = teams.search(typed, MOST).stream()
                .map(team -> Receiver.ofTeam(team.name()))
                .toList();
        return mixed(persons.stream().map(Receiver::of).toList(), ofTeams);
    }

    /** People first; teams fill what room they leave, and have a little room of their own. */
    static List<Receiver> mixed(List<Receiver> persons, List<Receiver> teams) {
        int kept = Math.min(teams.size(), TEAMS);
        return Stream.concat(persons.stream().limit(MOST - kept), teams.stream())
                .limit(MOST)
                .toList();
    }

    /** Those of the named people and teams who can be thanked, in no particular order. */
    @Allowed
    @Transactional
    public List<Receiver> named(Collection<String> to) {
        Addressed addressed = Addressed.of(to);
        long me = currentPerson.required().personId();
        Stream<Receiver> persons = people.withUserNames(addressed.userNames()).stream()
                .filter(person -> person.isActive() && person.id() != me)
                .map(ReceiverService::receiver);
        Stream<Receiver> ofTeams = teams.named(addressed.teams()).stream().map(team -> Receiver.ofTeam(team.name()));
        return Stream.concat(persons, ofTeams).toList();
    }

    private static Receiver receiver(Person person) {
        return new Receiver(
                person.userName(), null, person.displayName(), person.team().name());
    }

    /** The id of the team with that name. */
    @Allowed
    @Transactional
    public Optional<Long> teamId(String name) {
        return teams.named(List.of(name)).stream().map(Team::id).findFirst();
    }
}
