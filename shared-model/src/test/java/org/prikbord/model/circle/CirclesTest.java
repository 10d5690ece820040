package org.prikbord.model.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Reach;
import org.prikbord.model.person.TeamKind;
import org.prikbord.model.person.Teams;

class CirclesTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Circles circles(Database database) {
        return new Circles(database.em(), clock);
    }

    private long made(Database database, Person maker, String name, Access access) {
        return database.in(() -> circles(database).make(maker, name, access, "Something to do together"));
    }

    private Belonging belonging(Database database, long circle, Person person) {
        return database.in(
                () -> circles(database).view(circle, person.id()).orElseThrow().mine());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isKeptByWhoMakesItAndIsATeamOfTheirs(Database database) {
        Person anna = Staff.hired(database, "Anna");
        long choir = made(database, anna, " The choir ", Access.OPEN);
        CircleView view =
                database.in(() -> circles(database).view(choir, anna.id()).orElseThrow());
        assertThat(view.name()).isEqualTo("The choir");
        assertThat(view.mine()).isEqualTo(Belonging.KEEPER);
        assertThat(view.members()).isEqualTo(1);
        assertThat(database.in(() -> circles(database).of(anna.id())))
                .extracting(CircleView::id)
                .containsExactly(choir);
        Person fresh = database.in(
                () -> new People(database.em()).findForSignIn(anna.id()).orElseThrow());
        assertThat(fresh.signedIn().teams()).isEqualTo(Set.of(anna.team().id(), choir));
        assertThat(database.in(() -> new Teams(database.em()).reaches(new People(database.em()).get(anna.id()))))
                .extracting(Reach::id, Reach::people)
                .contains(org.assertj.core.groups.Tuple.tuple(choir, 1L));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isThereForNobodyElseWhileItIsHidden(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob", Role.COMMUNICATIONS, Role.SPONSOR);
        long hidden = made(database, anna, "Surprise for Bob", Access.HIDDEN);
        assertThat(database.in(() -> circles(database).view(hidden, bob.id()))).isEmpty();
        assertThat(database.in(() -> circles(database).others(bob.id(), "surprise", 50)))
                .isEmpty();
        Teams teams = new Teams(database.em());
        assertThat(database.in(() -> teams.reaches(new People(database.em()).get(bob.id()))))
                .extracting(Reach::id)
                .contains(anna.team().id())
                .doesNotContain(hidden);
        assertThatThrownBy(() ->
                        database.in(() -> teams.addressable(new People(database.em()).get(bob.id()), List.of(hidden))))
                .hasMessageContaining("post.audience");
        assertThatThrownBy(() -> database.in(
                        () -> teams.addressable(new People(database.em()).get(bob.id()), List.of(987_654_321L))))
                .hasMessageContaining("post.audience");
        assertThat(database.in(() -> teams.search("surprise", 10))).isEmpty();
        assertThat(database.in(() -> teams.named(List.of("Surprise for Bob")))).isEmpty();
        assertThat(database.in(teams::all)).noneMatch(team -> team.kind() == TeamKind.CIRCLE);
        long same = made(database, bob, "Surprise for Bob", Access.HIDDEN);
        assertThat(same).isNotEqualTo(hidden);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void letsInWhoAsked(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        long circle = made(database, anna, "Night shift", Access.REQUEST);
        assertThat(database.in(() -> circles(database).ask(circle, bob.id()))).isTrue();
        assertThat(database.in(() -> circles(database).ask(circle, bob.id()))).isFalse();
        assertThat(belonging(database, circle, bob)).isEqualTo(Belonging.ASKED);
        assertThat(database.in(() -> circles(database).requests(circle)))
                .extracting(asked -> asked.person().userName())
                .containsExactly(bob.userName());
        assertThat(database.in(() -> circles(database).add(circle, bob.id(), false)))
                .isTrue();
        assertThat(database.in(() -> circles(database).add(circle, bob.id(), false)))
                .isFalse();
        assertThat(belonging(database, circle, bob)).isEqualTo(Belonging.MEMBER);
        assertThat(database.in(() -> circles(database).requests(circle))).isEmpty();
        assertThat(database.in(() -> circles(database).members(circle)))
                .extracting(CircleMember::keeper)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isNotLeftByItsLastKeeperWhileOthersAreInIt(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        long circle = made(database, anna, "Choir", Access.OPEN);
        database.run(() -> circles(database).add(circle, bob.id(), false));
        assertThatThrownBy(() -> database.in(() -> circles(database).remove(circle, anna.id())))
                .hasMessageContaining("circle.lastKeeper");
        database.run(() -> circles(database).keep(circle, bob.id()));
        assertThat(database.in(() -> circles(database).remove(circle, anna.id())))
                .isTrue();
        assertThat(database.in(() -> circles(database).remove(circle, anna.id())))
                .isFalse();
        assertThat(database.in(() -> circles(database).remove(circle, bob.id())))
                .isTrue();
        assertThat(database.in(() -> circles(database).members(circle))).isEmpty();
        assertThatThrownBy(() -> database.run(() -> circles(database).keep(circle, bob.id())))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsTheSecondOfTwoWhoChangeIt(Database database) {
        Person anna = Staff.hired(database, "Anna");
        long circle = made(database, anna, "Choir", Access.OPEN);
        database.run(() -> circles(database)
                .edit(circles(database).getLocked(circle), "Choirs", Access.REQUEST, "Two of them", 0));
        assertThat(database.in(() -> circles(database).view(circle, anna.id()).orElseThrow()))
                .extracting(CircleView::name, CircleView::access, CircleView::about)
                .containsExactly("Choirs", Access.REQUEST, "Two of them");
        assertThatThrownBy(() -> database.run(
                        () -> circles(database).edit(circles(database).getLocked(circle), "Band", Access.OPEN, "", 0)))
                .isInstanceOf(ChangedMeanwhile.class);
        int seen = database.in(() -> circles(database).view(circle, anna.id()).orElseThrow())
                .version();
        database.run(() -> circles(database)
                .edit(circles(database).getLocked(circle), "Only the name", Access.REQUEST, "Two of them", seen));
        assertThatThrownBy(() -> database.run(() -> circles(database)
                        .edit(circles(database).getLocked(circle), "Band", Access.REQUEST, "Two of them", seen)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> made(database, anna, "  ", Access.OPEN)).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesSomebodyInOnceHoweverManyHands(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        long circle = made(database, anna, "Choir", Access.OPEN);
        List<Boolean> changed =
                AtOnce.run(10, i -> database.in(() -> circles(database).add(circle, bob.id(), false)));
        assertThat(changed).containsOnlyOnce(true);
        assertThat(database.in(() -> circles(database).members(circle))).hasSize(2);
    }
}
