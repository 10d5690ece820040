package org.prikbord.model.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.reading.ReadCursors;

class HelpRoundsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    @AfterEach
    void leavesNoEvents() {
        databases().forEach(Database::forgetEvents);
    }

    private HelpScene scene(Database database, int knowing) {
        HelpScene scene = new HelpScene(database, clock, knowing);
        clock.pass(Duration.ofHours(2));
        return scene;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void asksFiveAtOnceAndFiveMoreAfterThreeAndAfterSixMinutes(Database database) {
        HelpScene scene = scene(database, 12);
        long post = scene.call(List.of());
        assertThat(scene.asked(post, scene.knowing)).hasSize(5);
        assertThat(scene.view(post).asked()).isEqualTo(5);
        assertThat(scene.view(post).next()).isEqualTo(clock.instant().plus(HelpCall.BETWEEN));
        assertThat(scene.knowing.stream().mapToLong(scene::told).sum()).isEqualTo(5);
        clock.pass(Duration.ofSeconds(179));
        scene.look();
        assertThat(scene.view(post).asked()).isEqualTo(5);
        clock.pass(Duration.ofSeconds(1));
        scene.look();
        scene.look();
        assertThat(scene.view(post).asked()).isEqualTo(10);
        clock.pass(Duration.ofMinutes(3));
        scene.look();
        assertThat(scene.asked(post, scene.knowing)).hasSize(12);
        assertThat(scene.view(post).next()).isNull();
        assertThat(scene.told(scene.anna)).isZero();
        assertThat(scene.knowing).allMatch(person -> scene.told(person) == 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void holdsLateRoundsAtOnceAndEachOnceHoweverManyNodesLook(Database database) throws Exception {
        HelpScene scene = scene(database, 16);
        long post = scene.call(List.of());
        clock.pass(Duration.ofMinutes(20));
        AtOnce.run(3, node -> {
            scene.look();
            return node;
        });
        scene.look();
        assertThat(scene.view(post).asked()).isEqualTo(15);
        assertThat(scene.asked(post, scene.knowing)).hasSize(15);
        assertThat(scene.knowing.stream().mapToLong(scene::told).sum()).isEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void stopsOnceThreePeopleAnsweredAndCallsNobodyAnyMore(Database database) {
        HelpScene scene = scene(database, 12);
        long post = scene.call(List.of());
        clock.pass(Duration.ofSeconds(40));
        scene.answer(post, scene.knowing.get(0));
        scene.answer(post, scene.knowing.get(0));
        scene.answer(post, scene.anna);
        assertThat(scene.asked(post, scene.knowing)).hasSize(4).doesNotContain(scene.knowing.get(0));
        clock.pass(Duration.ofSeconds(20));
        scene.answer(post, scene.colleagues.get(0));
        assertThat(scene.view(post).answers()).isEqualTo(2);
        assertThat(scene.view(post).enough()).isFalse();
        scene.answer(post, scene.colleagues.get(1));
        assertThat(scene.view(post).enough()).isTrue();
        assertThat(scene.knowing).allMatch(person -> scene.told(person) == 0);
        clock.pass(Duration.ofMinutes(9));
        scene.look();
        assertThat(scene.view(post).asked()).isEqualTo(5);
        Object[] waits = database.in(() -> database.em()
                .createQuery("select h.firstAfter, h.thirdAfter from HelpCall h where h.postId = :post", Object[].class)
                .setParameter("post", post)
                .getSingleResult());
        assertThat(waits).containsExactly(40L, 60L);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void stopsOnceAnAnswerHelpedAndGoesOnWhenItDidNotYet(Database database) {
        HelpScene scene = scene(database, 12);
        long post = scene.call(List.of());
        assertThatThrownBy(() -> scene.goOn(post, scene.anna)).isInstanceOf(RuleBroken.class);
        long first = scene.answer(post, scene.knowing.get(0));
        scene.answer(post, scene.knowing.get(1));
        scene.answer(post, scene.knowing.get(2));
        assertThatThrownBy(() -> scene.goOn(post, scene.knowing.get(0))).isInstanceOf(NotAllowed.class);
        scene.goOn(post, scene.anna);
        assertThat(scene.view(post).asked()).isEqualTo(10);
        assertThat(scene.view(post).enough()).isFalse();
        scene.helped(post, first);
        clock.pass(Duration.ofMinutes(9));
        scene.look();
        assertThat(scene.view(post).asked()).isEqualTo(10);
        assertThatThrownBy(() -> scene.goOn(post, scene.anna)).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void passesItOnQuietlyWhenSomebodyCannotNow(Database database) {
        HelpScene scene = scene(database, 7);
        long post = scene.call(List.of());
        Person busy = scene.asked(post, scene.knowing).get(0);
        scene.pass(post, busy);
        scene.pass(post, busy);
        scene.pass(post, scene.colleagues.get(0));
        assertThat(scene.told(busy)).isZero();
        assertThat(scene.view(post).asked()).isEqualTo(6);
        assertThat(scene.asked(post, scene.knowing)).hasSize(5).doesNotContain(busy);
        assertThat(scene.asked(post, scene.colleagues)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void asksColleaguesWhenNobodyIsKnownToHaveAnswered(Database database) {
        HelpScene scene = scene(database, 0);
        long post = scene.call(List.of());
        assertThat(scene.view(post).wide()).isTrue();
        assertThat(scene.asked(post, scene.colleagues)).hasSize(2);
        clock.pass(Duration.ofMinutes(3));
        scene.look();
        assertThat(scene.view(post).next()).isNull();
        assertThat(scene.view(post).asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void neverAsksWhoDoesNotSeeItWhoDoesNotWantToOrWhoHasLeft(Database database) {
        HelpScene scene = scene(database, 4);
        Team shop = scene.anna.team();
        long inside = scene.call(List.of(shop));
        assertThat(scene.asked(inside, scene.knowing)).isEmpty();
        assertThat(scene.asked(inside, scene.colleagues)).hasSize(2);
        Person unwilling = scene.knowing.get(0);
        database.run(() -> InsertOnce.insert(
                database.em(), "insert into notice_off (person_id, kind) values (?, ?)", unwilling.id(), "help"));
        database.run(() -> database.em()
                .createNativeQuery("update person set active = false where id = :id")
                .setParameter("id", scene.knowing.get(1).id())
                .executeUpdate());
        long open = scene.call(List.of());
        assertThat(scene.asked(open, scene.knowing)).containsExactlyElementsOf(scene.knowing.subList(2, 4));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void asksWhoIsHereFirstAndNobodyTooOften(Database database) {
        HelpScene scene = scene(database, 8);
        Person reads = scene.knowing.get(6);
        Person looks = scene.knowing.get(7);
        database.run(() -> new ReadCursors(database.em())
                .move(reads.id(), ReadCursors.EVERYTHING, new PageKey(clock.instant(), 1)));
        scene.present.know(() -> Set.of(looks.id()));
        long first = scene.call(List.of());
        assertThat(scene.asked(first, scene.knowing)).hasSize(5).contains(reads, looks);
        long second = scene.call(List.of());
        assertThat(scene.asked(second, scene.knowing)).contains(reads, looks);
        clock.pass(Duration.ofMinutes(61));
        long third = scene.call(List.of());
        assertThat(scene.asked(third, scene.knowing)).doesNotContain(reads, looks);
        clock.pass(Duration.ofDays(1));
        long tomorrow = scene.call(List.of());
        assertThat(scene.asked(tomorrow, scene.knowing)).contains(looks);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void boundsHowManyAreOpenAndHowManyADay(Database database) {
        HelpScene scene = scene(database, 1);
        scene.call(List.of());
        scene.call(List.of());
        assertThatThrownBy(() -> scene.call(List.of())).hasMessageContaining("help.open");
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofMinutes(61));
            scene.call(List.of());
        }
        clock.pass(Duration.ofMinutes(61));
        assertThatThrownBy(() -> scene.call(List.of())).hasMessageContaining("help.day");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsHowLongPeopleWaitFromFiveOnAndOfWhatTheReaderSeesAlone(Database database) {
        HelpScene scene = scene(database, 1);
        Person outsider = Staff.hired(database, "Olga");
        for (int i = 1; i <= 5; i++) {
            long post = scene.call(List.of(scene.anna.team()));
            assertThat(seen(scene, scene.anna).first().minutes()).isNull();
            clock.pass(Duration.ofSeconds(70L * i));
            scene.answer(post, scene.colleagues.get(0));
            clock.pass(Duration.ofHours(5));
        }
        assertThat(seen(scene, scene.anna).first()).isEqualTo(new HelpFigures.Wait(5, 4L));
        assertThat(seen(scene, scene.anna).third()).isEqualTo(new HelpFigures.Wait(0, null));
        assertThat(seen(scene, outsider).first().of()).isZero();
        clock.pass(Duration.ofDays(91));
        assertThat(seen(scene, scene.anna).first().of()).isZero();
    }

    /** Without what other tests of the shared database ask of everybody. */
    private static HelpFigures seen(HelpScene scene, Person person) {
        return scene.database.in(() -> {
            scene.database
                    .em()
                    .createNativeQuery(
                            "delete from help_call where post_id in (select id from post where for_all = true)")
                    .executeUpdate();
            return scene.calls().figures(scene.as(person));
        });
    }
}
