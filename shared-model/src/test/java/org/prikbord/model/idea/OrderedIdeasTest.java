package org.prikbord.model.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Remark;

/** The orders in which ideas are listed, read page by page. */
class OrderedIdeasTest {
    private static final int IDEAS = 7;

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    /** A challenge in its days to choose, with seven ideas that are a second apart. */
    private final class Scene {
        final Database database;
        final Person sponsor;
        final Challenge challenge;
        final Ideas ideas;
        final OrderedIdeas ordered;
        final List<Long> ids = new ArrayList<>();

        Scene(Database database) {
            this.database = database;
            sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
            ideas = new Ideas(database.em(), clock);
            ordered = new OrderedIdeas(database.em(), ideas, clock);
            challenge = database.in(() -> Charters.kept(database, sponsor, clock));
            IntStream.range(0, IDEAS).forEach(this::propose);
        }

        private void propose(int number) {
            clock.pass(Duration.ofSeconds(1));
            ids.add(database.in(() -> {
                Idea idea = new Idea(challenge, sponsor, "Idea " + number, "Because it saves a lot", clock);
                ideas.add(idea);
                return idea.id();
            }));
        }

        void comment(int idea) {
            database.run(() -> new Comments(database.em())
                    .add(new Comment(ideas.get(ids.get(idea)), sponsor, new Remark("I agree", null, null), clock)));
        }

        void decide(int idea, Outcome outcome) {
            database.run(() -> ideas.decide(ids.get(idea), sponsor, Reply.of(outcome, "We thought about it")));
        }

        /** All ids, read three at a time. */
        List<Long> read(Function<PageKey, Page<IdeaView>> list) {
            List<Long> read = new ArrayList<>();
            PageKey from = null;
            do {
                PageKey start = from;
                Page<IdeaView> page = database.in(() -> list.apply(start));
                page.items().forEach(idea -> read.add(idea.id()));
                from = PageKey.parse(
                                "before",
                                page.following().map(PageKey::toString).orElse(null))
                        .orElse(null);
            } while (from != null);
            return read;
        }

        OrderedIdeas.Wanted by(Person person, boolean waiting) {
            return new OrderedIdeas.Wanted(challenge.id(), waiting, person.id());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasTalkedAboutLeastComesFirst(Database database) {
        Scene scene = new Scene(database);
        for (int idea : new int[] {0, 0, 1, 4}) {
            scene.comment(idea);
        }
        List<Long> ids = scene.ids;
        assertThat(scene.read(from -> scene.ordered.quietest(scene.by(scene.sponsor, false), from, 3)))
                .containsExactly(ids.get(2), ids.get(3), ids.get(5), ids.get(6), ids.get(1), ids.get(4), ids.get(0));
        scene.decide(3, Outcome.NO);
        assertThat(scene.read(from -> scene.ordered.quietest(scene.by(scene.sponsor, true), from, 3)))
                .hasSize(IDEAS - 1)
                .doesNotContain(ids.get(3));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everybodyHasAMixOfTheirOwnThatStays(Database database) {
        Scene scene = new Scene(database);
        List<List<Long>> mixes = Stream.of("Anna", "Piet", "Els")
                .map(name -> Staff.hired(database, name))
                .map(person -> {
                    List<Long> mix = scene.read(from -> scene.ordered.mixed(scene.by(person, false), from, 3));
                    assertThat(scene.read(from -> scene.ordered.mixed(scene.by(person, false), from, 3)))
                            .isEqualTo(mix);
                    return mix;
                })
                .toList();
        assertThat(mixes).allSatisfy(mix -> assertThat(mix).containsExactlyInAnyOrderElementsOf(scene.ids));
        assertThat(mixes.stream().distinct().count()).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theStandingIsGoneThroughWithoutThoseThatHaveAnAnswer(Database database) {
        Scene scene = new Scene(database);
        List<Long> best = new ArrayList<>(scene.ids);
        Collections.reverse(best);
        scene.decide(2, Outcome.CHOSEN);
        List<Long> waiting = new ArrayList<>(best);
        waiting.remove(scene.ids.get(2));
        assertThat(scene.read(from -> scene.ordered.waiting(scene.challenge.id(), best, from, 3)))
                .isEqualTo(waiting);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasChosenComesFirstAmongTheAnswered(Database database) {
        Scene scene = new Scene(database);
        List<Long> ids = scene.ids;
        for (int idea = 0; idea < IDEAS - 1; idea++) {
            scene.decide(idea, idea == 1 || idea == 4 ? Outcome.CHOSEN : Outcome.NO);
        }
        assertThat(scene.read(from -> scene.ordered.chosenFirst(scene.challenge.id(), from, 2)))
                .containsExactly(ids.get(4), ids.get(1), ids.get(5), ids.get(3), ids.get(2), ids.get(0));
    }

    @Test
    void eachPhaseHasAnOrderThatCanBeChosenInIt() {
        for (Phase phase : Phase.values()) {
            assertThat(IdeaOrder.in(phase)).as(phase.key()).contains(IdeaOrder.of(phase));
        }
        assertThat(Stream.of(Phase.IDEAS, Phase.IMPROVE, Phase.CHOOSE, Phase.DECIDE)
                        .map(IdeaOrder::of))
                .containsExactly(IdeaOrder.NEWEST, IdeaOrder.QUIETEST, IdeaOrder.MIXED, IdeaOrder.STANDING);
        assertThat(IdeaOrder.in(Phase.CHOOSE)).doesNotContain(IdeaOrder.STANDING);
    }
}
