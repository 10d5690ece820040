package org.prikbord.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/** What stands on top, for whom, and until when. */
class PinsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Post written(Database database, Person author, Team... audience) {
        return database.in(() -> {
            Post post =
                    new Post(author, new Post.Words(PostKind.MESSAGE, "On top"), Set.of(), List.of(audience), clock);
            new Posts(database.em(), clock).add(post);
            return post;
        });
    }

    private LocalDate pin(Database database, Post post, Person by, long place, LocalDate until) {
        return database.in(() -> new Pins(database.em(), clock).pin(post, by, Set.of(place), until));
    }

    private Front front(Database database, Person reader, Team team) {
        FeedFilter filter = new FeedFilter(null, null, team.id(), false);
        return database.in(() -> new Posts(database.em(), clock).front(20, filter, Reader.of(Desk.as(reader))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void standsOnTopOnceUntilItsLastDayIsOver(Database database) {
        Person anna = Staff.hired(database, "Anna", Role.COMMUNICATIONS);
        Post old = written(database, anna, anna.team());
        clock.pass(Duration.ofHours(1));
        Post later = written(database, anna, anna.team());
        LocalDate until = pin(database, old, anna, anna.team().id(), null);
        assertThat(until).isEqualTo(LocalDate.now(clock).plusDays(Pin.USUAL_DAYS));
        Front front = front(database, anna, anna.team());
        assertThat(front.pinned()).extracting(top -> top.post().id()).containsExactly(old.id());
        assertThat(front.pinned().get(0).pin()).isEqualTo(new PinView(anna.view(), until));
        assertThat(front.page().items()).extracting(PostView::id).containsExactly(later.id());
        clock.pass(Duration.ofDays(Pin.USUAL_DAYS + 1L));
        assertThat(front(database, anna, anna.team()).pinned()).isEmpty();
        assertThat(front(database, anna, anna.team()).page().items())
                .extracting(PostView::id)
                .containsExactly(later.id(), old.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesThreeAtATimeAndMakesRoomOnceOneIsDown(Database database) {
        Person anna = Staff.hired(database, "Anna", Role.COMMUNICATIONS);
        long place = anna.team().id();
        List<Post> posts = IntStream.range(0, 4)
                .mapToObj(i -> written(database, anna, anna.team()))
                .toList();
        posts.subList(0, 3).forEach(post -> pin(database, post, anna, place, null));
        pin(database, posts.get(0), anna, place, LocalDate.now(clock).plusDays(2));
        assertThatThrownBy(() -> pin(database, posts.get(3), anna, place, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo("rule.pin.full"));
        clock.pass(Duration.ofDays(3));
        pin(database, posts.get(3), anna, place, null);
        assertThat(front(database, anna, anna.team()).pinned())
                .extracting(top -> top.post().id())
                .contains(posts.get(3).id())
                .doesNotContain(posts.get(0).id());
    }

    @Test
    void takesNoDayThatIsOverOrTooFar() {
        LocalDate today = LocalDate.now(clock);
        for (LocalDate day : List.of(today.minusDays(1), today.plusDays(Pin.MOST_DAYS + 1L))) {
            assertThatThrownBy(() -> Pin.checked(day, today)).isInstanceOf(RuleBroken.class);
        }
        assertThat(Pin.checked(today, today)).isEqualTo(today);
    }

    @Test
    void isForWhoeverSpeaksForTheCompanyOrKeepsTheCircle() {
        Database database = Database.h2();
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Person carl = Staff.hired(database, "Carl");
        Post everybody = written(database, carl);
        Post team = written(database, carl, carl.team());
        assertThat(Pins.places(everybody, lotte, List.of())).containsExactly(Pin.EVERYBODY);
        assertThat(Pins.places(everybody, carl, List.of())).isEmpty();
        assertThat(Pins.places(team, lotte, List.of()))
                .containsExactly(carl.team().id());
        assertThat(Pins.places(team, carl, List.of(carl.team().id()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void putsTheActiveFirstForAWhile(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Post old = written(database, anna, anna.team());
        clock.pass(Duration.ofDays(1));
        Post later = written(database, anna, anna.team());
        clock.pass(Duration.ofMinutes(2));
        Activity activity = new Activity(database.em(), clock);
        database.run(() -> activity.lift(old.id()));
        assertThat(byActivity(database, anna)).containsExactly(old.id(), later.id());
        database.run(activity::settle);
        assertThat(byActivity(database, anna)).containsExactly(old.id(), later.id());
        clock.pass(Activity.LIFTED.plusMinutes(1));
        database.run(activity::settle);
        assertThat(byActivity(database, anna)).containsExactly(later.id(), old.id());
    }

    private List<Long> byActivity(Database database, Person anna) {
        FeedFilter filter = FeedFilter.ALL.by(anna.userName()).activeFirst(true);
        return database.in(() -> {
            Posts posts = new Posts(database.em(), clock);
            Reader reader = Reader.of(Desk.as(anna));
            var first = posts.page(null, 1, filter, reader);
            var second = posts.page(first.next(), 1, filter, reader);
            return Stream.concat(first.items().stream(), second.items().stream())
                    .map(PostView::id)
                    .toList();
        });
    }
}
