package org.prikbord.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class PollsTest {
    private static final List<String> DAYS = List.of("Thursday", "Friday", "Saturday");
    private static final LocalDate TOMORROW = LocalDate.parse("2026-11-24");

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Polls polls(Database database) {
        return new Polls(database.em(), clock);
    }

    private static PollTerms terms(boolean multiple, boolean anonymous, boolean late) {
        return new PollTerms(DAYS, multiple, anonymous, late, TOMORROW);
    }

    private long ask(Database database, Person author, PollTerms terms) {
        return database.in(() -> {
            Post post = new Post(author, new Post.Words(PostKind.POLL, "When?"), Set.of(), clock);
            new Posts(database.em(), clock).add(post);
            polls(database).add(new Poll(post, terms, clock));
            return post.id();
        });
    }

    private boolean vote(Database database, long poll, Person person, Integer... places) {
        return database.in(() -> polls(database).vote(poll, person, Set.of(places)));
    }

    private PollView view(Database database, long poll) {
        return database.in(() -> polls(database).on(List.of(poll)).get(poll));
    }

    private List<Integer> votes(Database database, long poll) {
        return view(database, poll).options().stream()
                .map(PollView.Option::votes)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsEachOnceAndFollowsWhoChangesTheirMind(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        long poll = ask(database, anna, terms(false, false, false));
        assertThat(vote(database, poll, anna, 0)).isTrue();
        assertThat(vote(database, poll, anna, 0)).isFalse();
        assertThat(vote(database, poll, bob, 1)).isTrue();
        assertThat(votes(database, poll)).containsExactly(1, 1, 0);
        assertThat(vote(database, poll, anna, 1)).isTrue();
        assertThat(votes(database, poll)).containsExactly(0, 2, 0);
        PollView view = view(database, poll);
        assertThat(view.voices()).isEqualTo(2);
        assertThat(view.percent(view.options().get(1))).isEqualTo(100);
        assertThat(database.in(() -> polls(database).choicesOf(anna.id(), List.of(poll))))
                .isEqualTo(Map.of(poll, Set.of(1)));
        assertThat(vote(database, poll, anna)).isTrue();
        assertThat(vote(database, poll, anna)).isFalse();
        assertThat(votes(database, poll)).containsExactly(0, 1, 0);
        assertThat(view(database, poll).voices()).isEqualTo(1);
    }

    /** A vote moves an option's row to the end of the table: the rows of a poll are not beside each other any more. */
    @ParameterizedTest
    @MethodSource("databases")
    void showsAllOptionsOfManyThatPeopleVotedIn(Database database) {
        Person anna = Staff.hired(database, "Anna");
        List<Long> asked = IntStream.range(0, 20)
                .mapToObj(at -> ask(database, anna, terms(false, false, false)))
                .toList();
        asked.forEach(poll -> vote(database, poll, anna, 0));
        assertThat(database.in(() -> polls(database).on(asked)).values())
                .hasSize(20)
                .allSatisfy(view -> assertThat(view.options()).hasSize(3));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesMoreThanOneOnlyWhereItSaysSo(Database database) {
        Person anna = Staff.hired(database, "Anna");
        long one = ask(database, anna, terms(false, false, false));
        long more = ask(database, anna, terms(true, false, false));
        assertThatThrownBy(() -> vote(database, one, anna, 0, 2)).hasMessageContaining("poll.one");
        assertThatThrownBy(() -> vote(database, more, anna, 0, 3)).hasMessageContaining("choice.unknown");
        assertThat(vote(database, more, anna, 0, 2)).isTrue();
        assertThat(votes(database, more)).containsExactly(1, 0, 1);
        assertThat(view(database, more).voices()).isEqualTo(1);
        assertThat(view(database, one).voices()).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsOfAnAnonymousOneOnlyWhoVotedAndHowManyForWhat(Database database) {
        Person anna = Staff.hired(database, "Anna");
        long poll = ask(database, anna, terms(false, true, false));
        assertThat(vote(database, poll, anna, 2)).isTrue();
        assertThatThrownBy(() -> vote(database, poll, anna, 1)).hasMessageContaining("poll.final");
        assertThatThrownBy(() -> vote(database, poll, anna)).hasMessageContaining("poll.final");
        assertThat(votes(database, poll)).containsExactly(0, 0, 1);
        assertThat(database.in(() -> polls(database).choicesOf(anna.id(), List.of(poll))))
                .isEmpty();
        assertThat(database.in(() -> polls(database).votedIn(anna.id(), List.of(poll))))
                .containsExactly(poll);
        List<?> traces = database.in(() -> database.em()
                .createNativeQuery("select v.place from poll_vote v where v.post_id = :post")
                .setParameter("post", poll)
                .getResultList());
        assertThat(traces).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void endsWithItsLastDayAndShowsWhatItKeptBack(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        long poll = ask(database, anna, terms(false, false, true));
        vote(database, poll, anna, 0);
        assertThat(votes(database, poll)).containsExactly(0, 0, 0);
        assertThat(view(database, poll).counted()).isFalse();
        assertThat(view(database, poll).lastDay()).isEqualTo(TOMORROW);
        clock.pass(Duration.ofHours(38));
        assertThat(view(database, poll).over()).isFalse();
        clock.pass(Duration.ofHours(1));
        assertThatThrownBy(() -> vote(database, poll, bob, 1)).hasMessageContaining("poll.over");
        assertThat(view(database, poll).over()).isTrue();
        assertThat(votes(database, poll)).containsExactly(1, 0, 0);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsOneWhoVotesWithTwentyHandsOnceAndTwentyWhoVoteAtOnceAll(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        long poll = ask(database, anna, terms(false, false, false));
        AtOnce.run(20, i -> vote(database, poll, anna, i % 3));
        assertThat(votes(database, poll).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(1);
        assertThat(view(database, poll).voices()).isEqualTo(1);
        List<Person> crowd = Stream.generate(() -> Staff.hired(database, "Somebody"))
                .limit(20)
                .toList();
        long another = ask(database, anna, terms(false, false, false));
        AtOnce.run(20, i -> vote(database, another, crowd.get(i), i % 2));
        assertThat(votes(database, another)).containsExactly(10, 10, 0);
        assertThat(view(database, another).voices()).isEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isOnItsPostAndGoesWithIt(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Posts posts = new Posts(database.em(), clock);
        long poll = ask(database, anna, terms(false, false, false));
        vote(database, poll, anna, 0);
        assertThat(database.in(() -> posts.view(poll, Desk.as(anna)).orElseThrow())
                        .poll()
                        .options())
                .extracting(PollView.Option::text)
                .isEqualTo(DAYS);
        database.run(() -> posts.remove(posts.get(poll)));
        assertThat(database.in(() -> polls(database).find(poll))).isEmpty();
        assertThat(database.in(() -> polls(database).votedIn(anna.id(), List.of(poll))))
                .isEmpty();
    }

    @Test
    void offersTwoToTenDifferentThingsUntilSomeDayToCome() {
        assertThatThrownBy(() -> new PollTerms(List.of("One"), false, false, false, TOMORROW))
                .hasMessageContaining("poll.options");
        assertThatThrownBy(() -> new PollTerms(List.of("One", " One"), false, false, false, TOMORROW))
                .hasMessageContaining("poll.twice");
        assertThatThrownBy(() -> new PollTerms(List.of("One", "Two"), false, false, false, null))
                .isInstanceOf(RuleBroken.class);
        PollTerms past = new PollTerms(DAYS, false, false, false, TOMORROW.minusDays(2));
        assertThatThrownBy(() -> past.end(clock)).hasMessageContaining("poll.day");
        assertThat(terms(false, false, false).end(clock))
                .isEqualTo(TOMORROW.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
