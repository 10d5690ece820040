package org.prikbord.kudos.api;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;

/**
 * Kudos: <code>value</code> is the key of a value, <code>valueName</code> what it was called when they were given,
 * <code>text</code> plain text as typed, <code>onBehalfOf</code> the name of the team that the giver thanks for or null,
 * <code>firstBetween</code> that of a department to which these are the first thanks from the giver's, or null, <code>visibility</code> who sees them,
 * <code>key</code> where they stand in the list.
 */
public record KudosJson(
        long id,
        String key,
        String kind,
        Giver giver,
        String onBehalfOf,
        String firstBetween,
        List<ReceiverJson> to,
        String value,
        String valueName,
        String text,
        String visibility,
        long cheers,
        Instant createdAt) {
    /** Who gave them. */
    public record Giver(String userName, String name, String team) {
        static Giver of(PersonView person) {
            return new Giver(person.userName(), person.name(), person.team());
        }
    }

    /** A person, with their team as detail, or a team. */
    public record ReceiverJson(String userName, String team, String name, String detail) {
        static ReceiverJson of(PersonView person) {
            return new ReceiverJson(person.userName(), null, person.name(), person.team());
        }

        static ReceiverJson of(TeamView team) {
            return new ReceiverJson(null, team.name(), team.name(), null);
        }
    }

    static KudosJson of(KudosView kudos, String valueName) {
        List<ReceiverJson> to = Stream.concat(
                        kudos.people().stream().map(ReceiverJson::of),
                        kudos.teams().stream().map(ReceiverJson::of))
                .toList();
        return new KudosJson(
                kudos.id(),
                kudos.key().toString(),
                kudos.kind().key(),
                Giver.of(kudos.giver()),
                kudos.onBehalfOf(),
                kudos.firstTeam(),
                to,
                kudos.valueKey(),
                valueName,
                kudos.text(),
                kudos.visibility().key(),
                kudos.cheers(),
                kudos.createdAt());
    }
}
