package org.prikbord.kudos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.RuleBroken;

class AddressedTest {
    @Test
    void tellsPeopleFromTeams() {
        Addressed addressed = Addressed.of(List.of("tozturk", "team:Store Goes"));
        assertThat(addressed.userNames()).containsExactly("tozturk");
        assertThat(addressed.teams()).containsExactly("Store Goes");
    }

    @Test
    void takesEachOnceHoweverItIsTyped() {
        Addressed addressed = Addressed.of(List.of("tozturk", " TOzturk ", "tozturk", "", "team: Goes", "team:Goes"));
        assertThat(addressed.userNames()).containsExactly("tozturk");
        assertThat(addressed.teams()).containsExactly("Goes");
    }

    @Test
    void refusesMoreThanANoteHasRoomFor() {
        List<String> many =
                IntStream.range(0, 21).mapToObj(number -> "person" + number).toList();
        assertThatThrownBy(() -> Addressed.of(many))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("kudos.tooMany");
    }
}
