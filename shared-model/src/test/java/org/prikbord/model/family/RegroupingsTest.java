package org.prikbord.model.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.PhaseForbids;
import org.prikbord.model.family.Regrouping.Seen;
import org.prikbord.model.family.Regrouping.State;
import org.prikbord.model.family.Regrouping.Words;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Remark;
import org.prikbord.model.post.Stance;

/** Who agrees to what, what it leads to, and two at once. */
class RegroupingsTest {
    static Stream<Scene> scenes() {
        return Database.both().map(Scene::new);
    }

    private static State state(Scene scene, long regrouping) {
        return scene.database.in(() -> scene.regroupings.get(regrouping).state());
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void twoAuthorsAgreeAndTheirIdeasAreOne(Scene scene) {
        Person anna = scene.hired("Anna");
        Person bob = scene.hired("Bob");
        long cups = scene.propose(anna, "Cups");
        long mugs = scene.propose(bob, "Mugs");
        Person both = scene.hired("Both");
        scene.vote(both, cups);
        scene.vote(both, mugs);
        Person one = scene.hired("One");
        scene.vote(one, mugs);
        long merge = scene.askMerge(bob, mugs, cups);
        assertThat(state(scene, merge)).isEqualTo(State.ASKED);
        assertThat(scene.shown()).as("nothing changes before").containsExactly(cups, mugs);
        assertThatThrownBy(() -> scene.agree(one, merge)).isInstanceOf(NotAllowed.class);
        assertThat(scene.agree(anna, merge)).isTrue();
        assertThat(scene.agree(anna, merge)).as("twice is once").isFalse();
        long joint = scene.results(merge).get(0);
        assertThat(scene.shown()).containsExactly(joint);
        assertThat(scene.supporters(joint)).containsExactlyInAnyOrder(both.id(), one.id());
        assertThat(scene.database.in(() -> scene.ideas.view(cups).orElseThrow().id()))
                .as("the address of either leads there")
                .isEqualTo(joint);
        assertThat(scene.database.in(() -> scene.ideas.get(joint).isBy(anna)
                        && scene.ideas.get(joint).isBy(bob)))
                .isTrue();
        assertThat(scene.database.in(() -> scene.exposures.unseen(scene.challenge.id(), bob.id())))
                .as("nobody is dealt what is their own")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void communicationsAsksAndBothAuthorsAgree(Scene scene) {
        Person anna = scene.hired("Anna");
        Person bob = scene.hired("Bob");
        long cups = scene.propose(anna, "Cups");
        long mugs = scene.propose(bob, "Mugs");
        assertThatThrownBy(() -> scene.askMerge(scene.hired("Else"), cups, mugs))
                .isInstanceOf(NotAllowed.class);
        long merge = scene.askMerge(scene.editor, cups, mugs);
        assertThatThrownBy(() -> scene.agree(scene.editor, merge)).isInstanceOf(NotAllowed.class);
        scene.agree(anna, merge);
        assertThat(state(scene, merge)).isEqualTo(State.ASKED);
        scene.agree(bob, merge);
        assertThat(state(scene, merge)).isEqualTo(State.DONE);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void whoAgreedIsAskedAgainWhenAnIdeaWasEdited(Scene scene) {
        Person anna = scene.hired("Anna");
        Person bob = scene.hired("Bob");
        long cups = scene.propose(anna, "Cups");
        long mugs = scene.propose(bob, "Mugs");
        long merge = scene.askMerge(anna, cups, mugs);
        scene.edit(mugs, "Something else altogether.");
        assertThatThrownBy(() -> scene.database.run(() -> scene.regroupings.agree(merge, bob, new Seen(0, 0))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("regroup.changed");
        scene.agree(bob, merge);
        assertThat(state(scene, merge)).as("Anna had agreed to other words").isEqualTo(State.ASKED);
        assertThat(scene.database.in(() -> scene.regroupings.get(merge).awaited().stream()
                        .map(Person::id)
                        .toList()))
                .containsExactly(anna.id());
        scene.agree(anna, merge);
        assertThat(state(scene, merge)).isEqualTo(State.DONE);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void anAuthorSaysNoAndItCanBeAskedAgain(Scene scene) {
        Person anna = scene.hired("Anna");
        Person bob = scene.hired("Bob");
        long cups = scene.propose(anna, "Cups");
        long mugs = scene.propose(bob, "Mugs");
        long merge = scene.askMerge(anna, cups, mugs);
        assertThatThrownBy(() -> scene.askMerge(bob, mugs, cups))
                .as("it is asked already")
                .hasMessageContaining("regroup.already");
        assertThat(scene.database.in(() -> scene.regroupings.decline(merge, bob)))
                .isTrue();
        assertThat(scene.database.in(() -> scene.regroupings.decline(merge, bob)))
                .isFalse();
        assertThatThrownBy(() -> scene.agree(bob, merge)).hasMessageContaining("regroup.declined");
        assertThat(scene.askMerge(bob, mugs, cups)).isNotEqualTo(merge);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void refusesWhatCannotBeOne(Scene scene) {
        Person anna = scene.hired("Anna");
        long cups = scene.propose(anna, "Cups");
        long mugs = scene.propose(anna, "Mugs");
        assertThatThrownBy(() -> scene.askMerge(anna, cups, cups)).hasMessageContaining("regroup.same");
        Scene other = new Scene(scene.database);
        long elsewhere = other.propose(anna, "Elsewhere");
        assertThatThrownBy(() -> scene.askMerge(anna, cups, elsewhere)).hasMessageContaining("regroup.elsewhere");
        assertThatThrownBy(() ->
                        scene.database.run(() -> scene.regroupings.merge(cups, mugs, anna, new Words(" ", "Text"))))
                .hasMessageContaining("at title");
        scene.database.run(() -> scene.ideas.decide(mugs, scene.sponsor, Reply.of(Outcome.NO, "It was tried before")));
        assertThatThrownBy(() -> scene.askMerge(anna, cups, mugs)).hasMessageContaining("regroup.decided");
        scene.clock.pass(Duration.ofDays(7));
        assertThatThrownBy(() -> scene.askMerge(anna, cups, mugs)).isInstanceOf(PhaseForbids.class);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void undoBringsBackBothAndKeepsWhatWasAddedWithTheOlder(Scene scene) {
        Person anna = scene.hired("Anna");
        Person bob = scene.hired("Bob");
        long cups = scene.propose(anna, "Cups");
        long mugs = scene.propose(bob, "Mugs");
        Person early = scene.hired("Early");
        scene.vote(early, mugs);
        long merge = scene.merge(cups, mugs);
        long joint = scene.results(merge).get(0);
        Person late = scene.hired("Late");
        scene.vote(late, joint);
        scene.comment(late, joint, new Remark("It is cheap", Stance.FOR, null));
        assertThatThrownBy(() -> scene.undo(late, merge)).isInstanceOf(NotAllowed.class);
        assertThat(scene.undo(bob, merge)).isTrue();
        assertThat(scene.undo(bob, merge)).as("twice is once").isFalse();
        assertThat(scene.shown()).containsExactly(cups, mugs);
        assertThat(scene.supporters(cups)).containsExactly(late.id());
        assertThat(scene.supporters(mugs)).containsExactly(early.id());
        assertThat(scene.database.in(() -> scene.ideas.view(joint).orElseThrow().id()))
                .as("the address of the joint one leads to the older")
                .isEqualTo(cups);
        assertThat(scene.database.in(
                        () -> scene.comments.onIdea(cups, null, 10).items().size()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void mergesOfMergesAreUndoneTheLastFirst(Scene scene) {
        List<Person> authors =
                Stream.of("Anna", "Bob", "Cora").map(scene::hired).toList();
        List<Long> ideas = authors.stream()
                .map(author -> scene.propose(author, "Idea of " + author.displayName()))
                .toList();
        long inner = scene.merge(ideas.get(0), ideas.get(1));
        long outer = scene.merge(scene.results(inner).get(0), ideas.get(2));
        long all = scene.results(outer).get(0);
        assertThat(scene.shown()).containsExactly(all);
        assertThat(scene.database.in(() -> scene.ideas.get(all).authors().size()))
                .isEqualTo(3);
        assertThatThrownBy(() -> scene.undo(scene.editor, inner)).hasMessageContaining("regroup.gone");
        scene.undo(scene.editor, outer);
        assertThat(scene.shown()).containsExactlyInAnyOrder(scene.results(inner).get(0), ideas.get(2));
        scene.undo(scene.editor, inner);
        assertThat(scene.shown()).containsExactlyElementsOf(ideas);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void aSplitKeepsSupportersWithTheRest(Scene scene) {
        Person anna = scene.hired("Anna");
        long cups = scene.propose(anna, "Cups");
        Person fan = scene.hired("Fan");
        scene.vote(fan, cups);
        long split = scene.split(cups);
        List<Long> made = scene.results(split);
        assertThat(scene.shown()).containsExactlyElementsOf(made);
        assertThat(scene.supporters(made.get(0))).containsExactly(fan.id());
        assertThat(scene.supporters(made.get(1))).isEmpty();
        scene.vote(fan, made.get(1));
        Person late = scene.hired("Late");
        scene.vote(late, made.get(1));
        FamilyTree tree = scene.database.in(() -> new Families(scene.database.em(), scene.comments).of(made.get(1)));
        assertThat(tree.relatives()).containsExactly(new FamilyTree.Relative(made.get(0), "The rest", true));
        scene.undo(anna, split);
        assertThat(scene.shown()).containsExactly(cups);
        assertThat(scene.supporters(cups)).isEqualTo(Set.of(fan.id(), late.id()));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void whoeverEditsWhatIsNowAPartSeesTheJointWords(Scene scene) {
        Person anna = scene.hired("Anna");
        long cups = scene.propose(anna, "Cups");
        long mugs = scene.propose(anna, "Mugs");
        scene.askMerge(anna, cups, mugs);
        assertThatThrownBy(() -> scene.edit(cups, "Late"))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        changed -> assertThat(changed.currentTitle()).isEqualTo("Together"));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void theTreeNamesEverybodyWhoIsInIt(Scene scene) {
        Person anna = scene.hired("Anna");
        Person bob = scene.hired("Bob");
        long cups = scene.propose(anna, "Cups");
        long mugs = scene.propose(bob, "Mugs");
        Person critic = scene.hired("Critic");
        scene.comment(critic, mugs, new Remark("Too dear", Stance.AGAINST, null));
        long joint = scene.results(scene.merge(cups, mugs)).get(0);
        FamilyTree tree = scene.database.in(() -> new Families(scene.database.em(), scene.comments).of(joint));
        assertThat(tree.isBy(anna.id()) && tree.isBy(bob.id())).isTrue();
        assertThat(tree.root().parts())
                .extracting(part -> part.idea().title() + " " + part.way().key() + " "
                        + part.credits().size())
                .containsExactly("Cups merged 0", "Mugs merged 1");
        assertThat(scene.database.in(() -> scene.regroupings.contributors(joint).size()))
                .isEqualTo(1);
        assertThat(tree.titleOf(mugs)).isEqualTo("Mugs");
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void bothAgreeAtTheSameMoment(Scene scene) throws Exception {
        List<Person> authors = Stream.of("Anna", "Bob").map(scene::hired).toList();
        long cups = scene.propose(authors.get(0), "Cups");
        long mugs = scene.propose(authors.get(1), "Mugs");
        long merge = scene.askMerge(scene.editor, cups, mugs);
        AtOnce.run(2, i -> scene.agree(authors.get(i), merge));
        assertThat(state(scene, merge)).isEqualTo(State.DONE);
        assertThat(scene.shown()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void eachAsksTheOtherAtTheSameMoment(Scene scene) throws Exception {
        List<Person> authors = Stream.of("Anna", "Bob").map(scene::hired).toList();
        long cups = scene.propose(authors.get(0), "Cups");
        long mugs = scene.propose(authors.get(1), "Mugs");
        List<Object> got = AtOnce.run(2, i -> {
            try {
                return i == 0 ? scene.askMerge(authors.get(0), cups, mugs) : scene.askMerge(authors.get(1), mugs, cups);
            } catch (RuleBroken refused) {
                return refused.messageKey();
            }
        });
        assertThat(got).contains("rule.regroup.already").hasSize(2);
        assertThat(got).filteredOn(Long.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void anIdeaGoesIntoOneOtherThoughTwoWantIt(Scene scene) throws Exception {
        Person anna = scene.hired("Anna");
        List<Long> ideas = Stream.of("Cups", "Mugs", "Jars")
                .map(title -> scene.propose(anna, title))
                .toList();
        List<Boolean> done = AtOnce.run(2, i -> {
            try {
                scene.askMerge(anna, ideas.get(i), ideas.get(i + 1));
                return true;
            } catch (RuleBroken refused) {
                return false;
            }
        });
        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(scene.shown()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void noVoteIsLostWhileIdeasMergeAndPart(Scene scene) throws Exception {
        Person anna = scene.hired("Anna");
        long cups = scene.propose(anna, "Cups");
        long mugs = scene.propose(anna, "Mugs");
        List<Person> voters =
                Stream.generate(() -> scene.hired("Voter")).limit(8).toList();
        AtOnce.run(9, i -> {
            if (i < 8) {
                return scene.vote(voters.get(i), i % 2 == 0 ? cups : mugs);
            }
            return scene.undo(anna, scene.askMerge(anna, cups, mugs));
        });
        assertThat(scene.shown()).containsExactly(cups, mugs);
        assertThat(scene.supporters(cups)).hasSize(4);
        assertThat(scene.supporters(mugs)).hasSize(4);
    }
}
