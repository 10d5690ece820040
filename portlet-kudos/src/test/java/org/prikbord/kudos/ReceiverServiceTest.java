package org.prikbord.kudos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceiverServiceTest {
    @Test
    void keepsRoomForTeamsBesideManyPeople() {
        List<Receiver> found = ReceiverService.mixed(people(9), teams(5));
        assertThat(found).hasSize(8);
        assertThat(found).filteredOn(Receiver::isTeam).hasSize(3);
    }

    @Test
    void givesTeamsTheRoomThatPeopleLeave() {
        List<Receiver> found = ReceiverService.mixed(people(1), teams(9));
        assertThat(found).hasSize(8);
        assertThat(found.get(0).isTeam()).isFalse();
    }

    @Test
    void givesPeopleAllOfItWhenThereAreNoTeams() {
        assertThat(ReceiverService.mixed(people(9), List.of())).hasSize(8);
    }

    private static List<Receiver> people(int number) {
        return IntStream.range(0, number)
                .mapToObj(at -> new Receiver("p" + at, null, "Person " + at, "Goes"))
                .toList();
    }

    private static List<Receiver> teams(int number) {
        return IntStream.range(0, number)
                .mapToObj(at -> Receiver.ofTeam("Team " + at))
                .toList();
    }
}
