package org.prikbord.model.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.person.Person;

class HearingNoticesTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    @AfterEach
    void leavesNoEvents() {
        databases().forEach(Database::forgetEvents);
    }

    private static void tell(HeardScene scene, long post, Person actor, String step) {
        Telling telling = scene.telling();
        scene.database().run(() -> telling.outbox().write(EventType.HEARING_MOVED, post, actor.id(), step));
        telling.tell();
    }

    private static List<String> told(HeardScene scene, Person person) {
        return Telling.keysToldTo(scene.database(), person);
    }

    private static void look(HeardScene scene) {
        new HearingReminder(
                        scene.hearings(),
                        scene.telling().outbox(),
                        scene.database().newTransaction())
                .look();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsAuthorAskersAndOwnerOfEachStepAndCommunicationsOfTheFirst(Database database) {
        HeardScene scene = HeardScene.in(database, clock);
        long post = scene.asked();
        tell(scene, post, scene.carla(), "asked");
        assertThat(told(scene, scene.anna())).containsExactly("asked");
        assertThat(told(scene, scene.lotte())).containsExactly("asked");
        assertThat(told(scene, scene.carla())).isEmpty();
        scene.name(post, scene.bram());
        tell(scene, post, scene.lotte(), "owner");
        assertThat(told(scene, scene.bram())).containsExactly("yours");
        assertThat(told(scene, scene.carla())).containsExactly("owner");
        assertThat(told(scene, scene.anna())).containsExactly("owner", "asked");
        scene.promise(post, FRIDAY, "");
        tell(scene, post, scene.bram(), "due@2026-11-27");
        assertThat(told(scene, scene.carla())).containsExactly("due@2026-11-27", "owner");
        assertThat(told(scene, scene.lotte())).containsExactly("due@2026-11-27", "asked");
        assertThat(told(scene, scene.bram())).containsExactly("yours");
        assertThat(told(scene, scene.olga())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsNothingToWhoDoesNotSeeThePostAnyMore(Database database) {
        HeardScene scene = HeardScene.in(database, clock);
        long post = scene.asked();
        database.run(() -> database.em()
                .createNativeQuery("update person set team_id = ?1 where id = ?2")
                .setParameter(1, scene.olga().team().id())
                .setParameter(2, scene.carla().id())
                .executeUpdate());
        tell(scene, post, scene.lotte(), "heard");
        assertThat(told(scene, scene.carla())).isEmpty();
        assertThat(told(scene, scene.anna())).containsExactly("heard");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void remindsTheOwnerTheDayBeforeAndOnceAfterHoweverManyNodesLook(Database database) throws Exception {
        HeardScene scene = HeardScene.in(database, clock);
        long post = scene.asked();
        scene.name(post, scene.bram());
        scene.promise(post, FRIDAY, "");
        look(scene);
        scene.telling().tell();
        assertThat(told(scene, scene.bram())).isEmpty();
        clock.pass(Duration.ofDays(3));
        AtOnce.run(2, node -> {
            look(scene);
            return node;
        });
        scene.telling().tell();
        assertThat(told(scene, scene.bram())).containsExactly("soon@2026-11-27");
        clock.pass(Duration.ofDays(2));
        look(scene);
        look(scene);
        scene.telling().tell();
        assertThat(told(scene, scene.bram())).containsExactly("over@2026-11-27", "soon@2026-11-27");
        assertThat(told(scene, scene.carla())).isEmpty();
        scene.promise(post, FRIDAY.plusDays(2), HeardScene.REASON);
        look(scene);
        scene.telling().tell();
        assertThat(told(scene, scene.bram())).startsWith("soon@2026-11-29");
        scene.take(post, scene.bram(), StepKind.DONE, HeardScene.REASON);
        clock.pass(Duration.ofDays(4));
        look(scene);
        scene.telling().tell();
        assertThat(told(scene, scene.bram())).hasSize(3);
    }
}
