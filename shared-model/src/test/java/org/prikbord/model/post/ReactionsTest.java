package org.prikbord.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class ReactionsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-28T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Reactions offering(Database database, String kinds) {
        return new Reactions(database.em(), clock, new Settings(Map.of("prikbord.feed.reactions", kinds)));
    }

    @Test
    void thereIsEachKindThatASettingMayName() {
        assertThat(Arrays.stream(ReactionKind.values()).map(ReactionKind::key))
                .containsExactlyElementsOf(Settings.REACTIONS);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsOfferedNoLongerCountsAndCanOnlyBeTakenBack(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Post post = database.in(() -> {
            Post written = new Post(anna, new Post.Words(PostKind.MESSAGE, "Hello"), Set.of(), clock);
            database.em().persist(written);
            return written;
        });
        Reactions before = offering(database, "laugh,heart");
        database.run(() -> before.add(post, anna, ReactionKind.LAUGH));
        Reactions now = offering(database, "thanks,heart");
        assertThatThrownBy(() -> database.run(() -> now.add(post, anna, ReactionKind.LAUGH)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.field()).contains("kind");
                    assertThat(broken.args()).containsExactly("laugh", "thanks, heart");
                });
        assertThat(database.in(() -> now.on(List.of(post.id()))).get(post.id()))
                .containsExactly(
                        new Reacted(ReactionKind.THANKS, 0, true),
                        new Reacted(ReactionKind.HEART, 0, true),
                        new Reacted(ReactionKind.LAUGH, 1, false));
        assertThat(database.in(() -> now.remove(post, anna, ReactionKind.LAUGH)))
                .isTrue();
        assertThat(database.in(() -> now.on(List.of(post.id()))).get(post.id()))
                .extracting(Reacted::kind)
                .containsExactly(ReactionKind.THANKS, ReactionKind.HEART);
    }
}
