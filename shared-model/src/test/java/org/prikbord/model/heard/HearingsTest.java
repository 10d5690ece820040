package org.prikbord.model.heard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Echo;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;

class HearingsTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private HeardScene scene(Database database) {
        return HeardScene.in(database, clock);
    }

    private static void assertRefused(String field, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).contains(field));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isAskedOnceHoweverManyAskAtOnce(Database database) throws Exception {
        HeardScene scene = scene(database);
        long post = scene.post();
        List<Person> askers = List.of(scene.anna(), scene.bram(), scene.carla(), scene.lotte());
        List<Hearings.Asked> asked = AtOnce.run(12, i -> scene.ask(post, askers.get(i % 4)));
        assertThat(asked).filteredOn(Hearings.Asked.FIRST::equals).hasSize(1);
        assertThat(asked).filteredOn(Hearings.Asked.TOO::equals).hasSize(3);
        HearingView view = scene.view(post);
        assertThat(view.askers()).isEqualTo(4);
        assertThat(view.steps()).extracting(HearingView.Step::kind).containsExactly(StepKind.ASKED);
        assertThat(view.heard()).isFalse();
        assertThat(database.in(() -> scene.hearings().askedBy(scene.carla().id(), List.of(post))))
                .containsExactly(post);
        assertThat(database.in(() -> scene.hearings().askedBy(scene.olga().id(), List.of(post))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goesFromHeardToDoneAndKeepsEachStep(Database database) {
        HeardScene scene = scene(database);
        long post = scene.asked();
        scene.take(post, scene.lotte(), StepKind.HEARD, "");
        scene.name(post, scene.bram());
        scene.promise(post, FRIDAY, "");
        scene.promise(post, FRIDAY.plusDays(3), HeardScene.REASON);
        HearingView promised = scene.view(post);
        assertThat(promised.due()).isEqualTo(FRIDAY.plusDays(3));
        assertThat(promised.moved()).get().extracting(HearingView.Step::words).isEqualTo(HeardScene.REASON);
        assertThat(promised.owner().id()).isEqualTo(scene.bram().id());
        assertThat(promised.overdue()).isFalse();
        clock.pass(Duration.ofDays(8));
        assertThat(scene.view(post).overdue()).isTrue();
        scene.take(post, scene.bram(), StepKind.DONE, "The motor is in, and the gate opens by itself.");
        HearingView done = scene.view(post);
        assertThat(done.overdue()).isFalse();
        assertThat(done.answer()).isEqualTo(StepKind.DONE);
        assertThat(done.answered())
                .get()
                .extracting(step -> step.teller().id())
                .isEqualTo(scene.bram().id());
        assertThat(done.steps())
                .extracting(HearingView.Step::kind)
                .containsExactly(
                        StepKind.ASKED, StepKind.HEARD, StepKind.OWNER, StepKind.DUE, StepKind.DUE, StepKind.DONE);
        assertThatThrownBy(() -> scene.ask(post, scene.anna())).hasMessageContaining("heard.answered");
        assertThat(scene.ask(post, scene.carla())).isEqualTo(Hearings.Asked.BEFORE);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void letsEachTakeTheirStepsAndNobodyOthers(Database database) {
        HeardScene scene = scene(database);
        long post = scene.asked();
        assertThat(scene.steps(post, scene.anna())).isEmpty();
        assertThat(scene.steps(post, scene.carla())).isEmpty();
        assertThat(scene.steps(post, scene.lotte())).containsExactly(StepKind.HEARD, StepKind.OWNER, StepKind.NO);
        scene.name(post, scene.bram());
        assertThat(scene.steps(post, scene.bram()))
                .containsExactly(StepKind.DUE, StepKind.DONE, StepKind.NO, StepKind.DECLINED);
        assertThat(scene.steps(post, scene.lotte())).containsExactly(StepKind.OWNER, StepKind.NO);
        for (StepKind kind : List.of(StepKind.HEARD, StepKind.DECLINED, StepKind.DONE, StepKind.NO)) {
            assertThatThrownBy(() -> scene.take(post, scene.carla(), kind, HeardScene.REASON))
                    .isInstanceOf(NotAllowed.class);
        }
        scene.take(post, scene.bram(), StepKind.DONE, HeardScene.REASON);
        assertThat(scene.steps(post, scene.anna())).containsExactly(StepKind.REOPENED);
        assertThat(scene.steps(post, scene.carla())).isEmpty();
        assertThatThrownBy(() -> scene.take(post, scene.lotte(), StepKind.NO, HeardScene.REASON))
                .hasMessageContaining("heard.answered");
        scene.take(post, scene.anna(), StepKind.REOPENED, "It still sticks when it rains.");
        assertThatThrownBy(() -> scene.take(post, scene.lotte(), StepKind.REOPENED, HeardScene.REASON))
                .hasMessageContaining("heard.open");
        scene.take(post, scene.lotte(), StepKind.NO, "The whole gate goes in May.");
        assertThat(scene.steps(post, scene.anna())).isEmpty();
        assertThat(scene.view(post).answer()).isEqualTo(StepKind.NO);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsADayThatWasPromisedWhenItsOwnerGoes(Database database) {
        HeardScene scene = scene(database);
        long post = scene.asked();
        scene.name(post, scene.bram());
        assertThat(scene.view(post).heard()).isTrue();
        scene.promise(post, FRIDAY, "");
        scene.take(post, scene.bram(), StepKind.DECLINED, "I work elsewhere from December.");
        assertThat(scene.view(post).owner()).isNull();
        assertThat(scene.view(post).due()).isEqualTo(FRIDAY);
        assertThat(scene.steps(post, scene.bram())).isEmpty();
        scene.name(post, scene.carla());
        assertThat(scene.view(post).owner().id()).isEqualTo(scene.carla().id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void saysAtWhichFieldItDoesNotFit(Database database) {
        HeardScene scene = scene(database);
        long post = scene.asked();
        Person gone = database.in(() -> {
            Person former = Staff.formerPerson("Piet", scene.shop());
            database.em().persist(former);
            return former;
        });
        assertRefused("owner", () -> scene.name(post, scene.olga()));
        assertRefused("owner", () -> scene.name(post, gone));
        assertRefused("owner", () -> scene.name(post, null));
        scene.name(post, scene.bram());
        assertRefused("owner", () -> scene.name(post, scene.bram()));
        assertRefused("due", () -> scene.promise(post, null, ""));
        assertRefused("due", () -> scene.promise(post, FRIDAY.minusDays(5), ""));
        assertRefused("due", () -> scene.promise(post, FRIDAY.plusYears(1), ""));
        scene.promise(post, FRIDAY, "");
        assertRefused("due", () -> scene.promise(post, FRIDAY, HeardScene.REASON));
        assertRefused("words", () -> scene.promise(post, FRIDAY.plusDays(1), "Later"));
        for (StepKind kind : List.of(StepKind.DECLINED, StepKind.DONE, StepKind.NO)) {
            assertRefused("words", () -> scene.take(post, scene.bram(), kind, "No"));
        }
        assertRefused("words", () -> scene.take(post, scene.bram(), StepKind.NO, "x".repeat(1_001)));
        assertThat(scene.view(post).answer()).isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void letsOneOfTwoWinWhoAnswerAtOnce(Database database) throws Exception {
        HeardScene scene = scene(database);
        long post = scene.asked();
        scene.name(post, scene.bram());
        int seen = scene.view(post).version();
        List<Boolean> won = AtOnce.run(2, i -> {
            try {
                scene.takeOn(
                        seen,
                        post,
                        i == 0 ? scene.bram() : scene.lotte(),
                        new Hearing.Told(i == 0 ? StepKind.DONE : StepKind.NO, HeardScene.REASON));
                return true;
            } catch (SteppedMeanwhile second) {
                return false;
            }
        });
        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(scene.view(post).steps()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isListedAndCountedForWhomThePostIs(Database database) {
        HeardScene scene = scene(database);
        long open = scene.asked();
        long late = scene.asked();
        scene.name(late, scene.bram());
        scene.promise(late, FRIDAY, "");
        long done = scene.asked();
        scene.name(done, scene.bram());
        scene.take(done, scene.bram(), StepKind.DONE, HeardScene.REASON);
        long no = scene.asked();
        scene.take(no, scene.lotte(), StepKind.NO, HeardScene.REASON);
        clock.pass(Duration.ofDays(5));
        assertThat(scene.list(scene.carla(), null)).startsWith(no, done, late, open);
        assertThat(scene.list(scene.carla(), HearingFilter.WAITING))
                .startsWith(open)
                .doesNotContain(late);
        assertThat(scene.list(scene.carla(), HearingFilter.UNDERWAY))
                .startsWith(late)
                .doesNotContain(open);
        assertThat(scene.list(scene.carla(), HearingFilter.OVERDUE))
                .startsWith(late)
                .doesNotContain(open);
        assertThat(scene.list(scene.carla(), HearingFilter.DONE))
                .startsWith(done)
                .doesNotContain(no);
        assertThat(scene.list(scene.carla(), HearingFilter.NO)).startsWith(no).doesNotContain(done);
        for (HearingFilter filter : HearingFilter.values()) {
            assertThat(scene.list(scene.olga(), filter)).doesNotContain(open, late, done, no);
        }
        Answering seen = scene.answering(scene.carla());
        Answering elsewhere = scene.answering(scene.olga());
        assertThat(seen.waiting() - elsewhere.waiting()).isEqualTo(1);
        assertThat(seen.underWay() - elsewhere.underWay()).isEqualTo(1);
        assertThat(seen.overdue() - elsewhere.overdue()).isEqualTo(1);
        HeardPost first = database.in(() -> scene.hearings().page(null, 1, null, HeardScene.as(scene.carla())))
                .items()
                .get(0);
        assertThat(first.heard().answer()).isEqualTo(StepKind.NO);
        assertThat(first.text()).isEqualTo("The night gate sticks");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void awaitsWhoeverHasAStepToTakeUntilItIsAnswered(Database database) {
        HeardScene scene = scene(database);
        long post = scene.asked();
        assertThat(scene.awaited(post)).containsExactly(scene.lotte());
        scene.name(post, scene.bram());
        assertThat(scene.awaited(post)).containsExactly(scene.bram(), scene.lotte());
        scene.take(post, scene.bram(), StepKind.DECLINED, HeardScene.REASON);
        assertThat(scene.awaited(post)).containsExactly(scene.lotte());
        scene.take(post, scene.lotte(), StepKind.NO, HeardScene.REASON);
        assertThat(scene.awaited(post)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsHowFastItIsAnsweredOnceThatSaysAnything(Database database) {
        HeardScene scene = scene(database);
        // what other tests left is older than a year then
        clock.pass(Duration.ofDays(800));
        List<Long> posts = IntStream.range(0, 5).mapToObj(i -> scene.asked()).toList();
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofDays(1));
            scene.take(posts.get(i), scene.lotte(), StepKind.HEARD, "");
        }
        assertThat(scene.answering(scene.carla()).heardDays()).isNull();
        clock.pass(Duration.ofDays(30));
        scene.take(posts.get(4), scene.lotte(), StepKind.HEARD, "");
        Answering told = scene.answering(scene.carla());
        assertThat(told.heardDays()).isEqualTo(3);
        assertThat(told.answeredDays()).isNull();
        posts.forEach(post -> scene.take(post, scene.lotte(), StepKind.NO, HeardScene.REASON));
        assertThat(scene.answering(scene.carla()).answeredDays()).isEqualTo(34);
        clock.pass(Duration.ofDays(400));
        assertThat(scene.answering(scene.carla()).answeredDays()).isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isOnItsPostInOneStatementAndGoesWithIt(Database database) {
        HeardScene scene = scene(database);
        List<Long> posts = Arrays.asList(scene.asked(), scene.asked(), scene.asked());
        posts.forEach(post -> scene.take(post, scene.lotte(), StepKind.HEARD, ""));
        assertThat(database.statements(
                        () -> assertThat(scene.hearings().on(posts)).hasSize(3)))
                .isEqualTo(1);
        long post = posts.get(0);
        assertThat(database.in(() -> scene.posts().view(post, Desk.as(scene.anna())))
                        .orElseThrow()
                        .heard()
                        .steps())
                .hasSize(2);
        database.run(() -> scene.posts().remove(scene.posts().get(post)));
        assertThat(database.in(() -> scene.hearings().find(post))).isEmpty();
        assertThat(scene.list(scene.carla(), null)).doesNotContain(post);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isNotAskedOfWhatTellsOfSomethingElsewhere(Database database) {
        HeardScene scene = scene(database);
        long echo = database.in(() -> {
            Post post = Post.echo(scene.anna(), PostKind.KUDOS, "Thank you", new Echo(1, 1, "care", "Bram"), clock);
            scene.posts().add(post);
            return post.id();
        });
        assertThatThrownBy(() -> scene.ask(echo, scene.carla())).hasMessageContaining("heard.echo");
    }
}
