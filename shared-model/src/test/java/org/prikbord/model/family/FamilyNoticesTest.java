package org.prikbord.model.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.notice.FamilyNotices;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Remark;
import org.prikbord.model.post.Stance;

/** Who hears of it when ideas become others, each once. */
class FamilyNoticesTest {

    static Stream<Scene> scenes() {
        return Database.both().map(Scene::new);
    }

    @AfterEach
    void leavesNoEvents() {
        Database.both().forEach(Database::forgetEvents);
    }

    private void happened(Scene scene, EventType type, long regrouping, Person actor) {
        Telling telling = new Telling(scene.database, scene.clock)
                .to(outbox -> new FamilyNotices(
                        new Notices(scene.database.em()),
                        scene.regroupings,
                        scene.ideas,
                        new People(scene.database.em()),
                        outbox,
                        scene.clock));
        scene.database.run(() -> telling.outbox().write(type, regrouping, actor.id()));
        telling.tell();
    }

    private static List<String> told(Scene scene, Person person) {
        return Telling.keysToldTo(scene.database, person);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void authorsSupportersAndWhoArguedHearOfAMergeOnce(Scene scene) {
        Person anna = scene.hired("Anna");
        Person bob = scene.hired("Bob");
        long cups = scene.propose(anna, "Cups");
        long mugs = scene.propose(bob, "Mugs");
        Person fan = scene.hired("Fan");
        scene.vote(fan, cups);
        scene.vote(fan, mugs);
        Person critic = scene.hired("Critic");
        scene.comment(critic, mugs, new Remark("Too dear", Stance.AGAINST, null));
        Person talker = scene.hired("Talker");
        scene.comment(talker, mugs, Remark.plain("Hello"));
        long merge = scene.askMerge(anna, cups, mugs);
        happened(scene, EventType.REGROUPING_ASKED, merge, anna);
        assertThat(told(scene, bob)).containsExactly("merge.asked");
        assertThat(told(scene, anna)).isEmpty();
        scene.agree(bob, merge);
        happened(scene, EventType.IDEAS_REGROUPED, merge, bob);
        for (Person person : List.of(anna, fan, critic)) {
            assertThat(told(scene, person)).containsExactly("merge.done");
        }
        assertThat(told(scene, talker)).isEmpty();
        scene.undo(anna, merge);
        happened(scene, EventType.REGROUPING_UNDONE, merge, anna);
        assertThat(told(scene, bob)).containsExactly("merge.undone", "merge.asked");
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void supportersAreAskedOnceAboutWhatWasTakenOut(Scene scene) {
        Person anna = scene.hired("Anna");
        long cups = scene.propose(anna, "Cups");
        Person fan = scene.hired("Fan");
        scene.vote(fan, cups);
        happened(scene, EventType.IDEAS_REGROUPED, scene.split(cups), anna);
        assertThat(told(scene, fan)).containsExactly("split.support");
        assertThat(told(scene, anna)).as("did it").isEmpty();
    }
}
