package org.prikbord.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.heard.Hearings;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.notice.Notice;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.notice.ShareNotices;
import org.prikbord.model.notice.SharedWords;
import org.prikbord.model.notice.SubjectKind;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/** A share is for nobody for whom what it shares is not, whatever becomes of that. */
class SharesTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    @AfterEach
    void leavesNoEvents() {
        databases().forEach(Database::forgetEvents);
    }

    private Posts posts(Database database) {
        return new Posts(database.em(), clock);
    }

    private Post written(Database database, Person author, String text, Team... audience) {
        clock.pass(Duration.ofMinutes(1));
        return database.in(() -> {
            Post post = new Post(author, new Post.Words(PostKind.MESSAGE, text), Set.of(), List.of(audience), clock);
            posts(database).add(post);
            return post;
        });
    }

    private Post shared(Database database, Person sharer, Post original, String text, Team... audience) {
        clock.pass(Duration.ofMinutes(1));
        return database.in(() -> {
            Post post = new Post(sharer, Post.Words.beside(text), Set.of(), List.of(audience), clock);
            post.share(posts(database).get(original.id()));
            posts(database).add(post);
            return post;
        });
    }

    private List<Long> feed(Database database, Person reader) {
        return database
                .in(() -> posts(database).page(null, 100, FeedFilter.ALL, Reader.of(Desk.as(reader))))
                .items()
                .stream()
                .map(PostView::id)
                .toList();
    }

    private List<Long> own(Database database, Person writer) {
        return database
                .in(() -> posts(database)
                        .page(null, 100, FeedFilter.ALL.by(writer.userName()), Reader.alone(Desk.as(writer))))
                .items()
                .stream()
                .map(PostView::id)
                .toList();
    }

    private Optional<PostView> view(Database database, Post post, Person reader, Role... roles) {
        Optional<PostView> view = database.in(() -> posts(database).view(post.id(), Desk.as(reader, roles)));
        boolean by = database.in(() -> posts(database).get(post.id()).isFor(Desk.as(reader, roles)));
        assertThat(by).as("the same rule for one as for many").isEqualTo(view.isPresent());
        return view;
    }

    private Shared card(Database database, Post share, Person reader) {
        return view(database, share, reader).orElseThrow().shared();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isThereForThoseAloneForWhomBothAre(Database database) {
        Person anna = Staff.hired(database, "Anna", Role.COMMUNICATIONS);
        Person bob = Staff.hired(database, "Bob", Role.COMMUNICATIONS);
        Person carl = Staff.hired(database, "Carl");
        Post original = written(database, anna, "For Bob", bob.team());
        Post share = shared(database, bob, original, "");
        Post narrow = shared(database, bob, original, "Look", carl.team());
        assertThat(feed(database, bob)).contains(share.id(), original.id()).doesNotContain(narrow.id());
        assertThat(feed(database, carl)).doesNotContain(share.id(), narrow.id(), original.id());
        assertThat(view(database, share, carl)).isEmpty();
        assertThat(view(database, narrow, carl)).isEmpty();
        assertThat(view(database, share, carl, Role.COMMUNICATIONS)).isEmpty();
        assertThat(view(database, narrow, bob)).as("their own").isPresent();
        assertThat(view(database, share, anna)).as("who wrote what is shared").isPresent();
        assertThat(feed(database, bob)).as("not among what his team reads").doesNotContain(narrow.id());
        assertThat(own(database, bob)).containsExactly(narrow.id(), share.id());
        Shared card = card(database, share, bob);
        assertThat(card.id()).isEqualTo(original.id());
        assertThat(card.text()).isEqualTo("For Bob");
        assertThat(card.author()).isEqualTo(anna.view());
        assertThat(card.audience()).containsExactly(bob.team().view());
        assertThat(view(database, original, bob).orElseThrow().shared()).isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoLeavesTheTeamOfWhatIsSharedSeesNoShareOfItEvenTheirOwn(Database database) {
        Person anna = Staff.hired(database, "Anna", Role.COMMUNICATIONS);
        Person bob = Staff.hired(database, "Bob");
        Post share = shared(database, bob, written(database, anna, "For Bob", bob.team()), "Mine");
        assertThat(view(database, share, bob)).isPresent();
        assertThat(database.in(
                        () -> posts(database).view(share.id(), Desk.as(bob).reading(Set.of()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goesForThoseForWhomWhatItSharesIsNoMore(Database database) {
        Person anna = Staff.hired(database, "Anna", Role.COMMUNICATIONS);
        Person bob = Staff.hired(database, "Bob");
        Person carl = Staff.hired(database, "Carl");
        Post original = written(database, anna, "For two", bob.team(), carl.team());
        Post share = shared(database, bob, original, "Look");
        assertThat(feed(database, carl)).contains(share.id());
        database.run(() -> database.em()
                .createNativeQuery("delete from post_audience where post_id = :post and team_id = :team")
                .setParameter("post", original.id())
                .setParameter("team", carl.team().id())
                .executeUpdate());
        assertThat(feed(database, carl)).doesNotContain(share.id());
        assertThat(view(database, share, carl)).isEmpty();
        assertThat(feed(database, bob)).contains(share.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void saysWhatIsSharedSaysTodayAndNothingOnceItIsHidden(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Post original = written(database, anna, "At first");
        Post share = shared(database, bob, original, "");
        database.run(() -> posts(database)
                .get(original.id())
                .edit(anna, false, new Post.Words(PostKind.MESSAGE, "By now"), 0, Set.of(), clock));
        assertThat(card(database, share, bob).text()).isEqualTo("By now");
        database.run(() -> database.em()
                .createNativeQuery("update post set hidden_at = current_timestamp where id = :id")
                .setParameter("id", original.id())
                .executeUpdate());
        assertThat(card(database, share, bob)).isEqualTo(Shared.GONE);
        assertThat(feed(database, bob)).contains(share.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void staysForThoseWhoSawItOnceWhatItSharesIsForgotten(Database database) {
        Person anna = Staff.hired(database, "Anna", Role.COMMUNICATIONS);
        Person bob = Staff.hired(database, "Bob");
        Person carl = Staff.hired(database, "Carl");
        Post limited = written(database, anna, "For Bob", bob.team());
        Post open = written(database, anna, "For everybody");
        Post share = shared(database, bob, limited, "Look");
        Post other = shared(database, bob, open, "");
        database.run(() -> posts(database).remove(posts(database).get(limited.id())));
        database.run(() -> posts(database).remove(posts(database).get(open.id())));
        assertThat(card(database, share, bob).there()).isFalse();
        assertThat(card(database, other, carl).there()).isFalse();
        assertThat(feed(database, bob)).contains(share.id(), other.id());
        assertThat(feed(database, carl)).contains(other.id()).doesNotContain(share.id());
        assertThat(view(database, share, carl)).isEmpty();
        database.run(() -> posts(database).remove(posts(database).get(share.id())));
        assertThat(feed(database, bob)).doesNotContain(share.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isForgottenTogetherWithWhatItShares(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Post original = written(database, anna, "Original");
        Post share = shared(database, anna, original, "Share");
        Removals removals = new Removals(database.em(), posts(database), clock);
        database.run(() -> List.of(original, share)
                .forEach(post -> removals.takeAway(posts(database).get(post.id()), anna)));
        clock.pass(Duration.ofDays(1).plusMinutes(1));
        assertThat(database.in(removals::forget)).isGreaterThanOrEqualTo(2);
        assertThat(database.in(() -> posts(database).find(original.id()))).isEmpty();
        assertThat(database.in(() -> posts(database).find(share.id()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sharesNoShareAndIsNotAskedToBeHeardWithoutWords(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Post share = shared(database, anna, written(database, anna, "Original"), "");
        assertThatThrownBy(() -> shared(database, anna, share, "Again")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> database.run(() ->
                        new Hearings(database.em(), clock).ask(posts(database).get(share.id()), anna)))
                .hasMessageContaining("heard.echo");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void saysWhoWroteWhatItSharesInWhoseName(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Post original = written(database, anna, "From Anna, by Bob");
        Post share = shared(database, anna, original, "Look");
        assertThat(card(database, share, anna).writer()).isNull();
        database.run(() -> posts(database).get(original.id()).comesFrom(bob));
        assertThat(card(database, share, anna).writer()).isEqualTo(bob.view());
        assertThat(card(database, share, anna).author()).isEqualTo(anna.view());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsWhomBothReach(Database database) {
        Person anna = Staff.hired(database, "Anna", Role.COMMUNICATIONS);
        Person bob = Staff.hired(database, "Bob");
        Person carl = Staff.hired(database, "Carl");
        Post limited = written(database, anna, "For Bob", bob.team());
        Post open = written(database, anna, "For everybody");
        assertThat(reached(database, limited)).as("Bob, and Anna who wrote it").isEqualTo(2);
        assertThat(reached(database, limited, carl.team())).isZero();
        assertThat(reached(database, limited, carl.team(), bob.team())).isEqualTo(1);
        assertThat(reached(database, open, carl.team(), bob.team())).isEqualTo(2);
        assertThat(reached(database, open)).isGreaterThan(2);
    }

    private long reached(Database database, Post original, Team... teams) {
        return database.in(
                () -> new Shares(database.em()).reached(posts(database).get(original.id()), List.of(teams)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nobodyIsToldOfAShareWhoMayNotSeeWhatItShares(Database database) {
        Person anna = Staff.hired(database, "Anna", Role.COMMUNICATIONS);
        Person bob = Staff.hired(database, "Bob");
        Person carl = Staff.hired(database, "Carl");
        Post limited = written(database, anna, "For Bob", bob.team());
        Post share = shared(database, anna, limited, "Look");
        long event = 8_000_000_000L + share.id();
        Notice.What what = new Notice.What(
                event, NoticeKind.MENTIONED, anna, SubjectKind.POST, share.id(), "Look", null, clock.instant());
        database.run(() -> new Notices(database.em()).tell(List.of(bob, carl), anna, what));
        assertThat(Telling.toldTo(database, bob)).hasSize(1);
        assertThat(Telling.toldTo(database, carl)).isEmpty();
        assertThat(database.in(() -> new Notices(database.em()).unseenCount(carl.id())))
                .isZero();
        database.run(() -> posts(database).remove(posts(database).get(limited.id())));
        assertThat(Telling.toldTo(database, bob)).hasSize(1);
        assertThat(Telling.toldTo(database, carl)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoWroteItIsToldOnceWithWhomUntilTheShareIsTakenAway(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob", Role.COMMUNICATIONS);
        Telling telling = new Telling(database, clock);
        telling.to(outbox -> new ShareNotices(new Notices(database.em()), posts(database), outbox, clock));
        Post original = written(database, anna, "Hello");
        Post share = shared(database, bob, original, "Look", bob.team());
        for (int i = 0; i < 2; i++) {
            telling.tell();
            if (i == 0) {
                database.run(() -> telling.outbox().write(EventType.POST_WRITTEN, share.id(), bob.id()));
            }
        }
        List<NoticeView> told = Telling.toldTo(database, anna);
        assertThat(told).extracting(NoticeView::kind).containsExactly(NoticeKind.SHARED);
        assertThat(SharedWords.of(told.get(0).detail()))
                .isEqualTo(new SharedWords(bob.team().name(), "Hello"));
        assertThat(told.get(0).subjectId()).isEqualTo(original.id());
        assertThat(Telling.toldTo(database, bob)).isEmpty();
        Removals removals = new Removals(database.em(), posts(database), clock);
        database.run(() -> {
            removals.takeAway(posts(database).get(share.id()), bob);
            telling.outbox().write(EventType.POST_REMOVED, share.id(), bob.id());
        });
        telling.tell();
        assertThat(Telling.toldTo(database, anna)).isEmpty();
        database.run(() -> {
            removals.bringBack(posts(database).get(share.id()), bob);
            telling.outbox().write(EventType.BROUGHT_BACK, share.id(), bob.id(), ContentKind.POST.key());
        });
        telling.tell();
        assertThat(Telling.toldTo(database, anna)).hasSize(1);
        moderate(database, telling, share, true);
        assertThat(Telling.toldTo(database, anna)).isEmpty();
        moderate(database, telling, share, false);
        assertThat(Telling.toldTo(database, anna)).hasSize(1);
    }

    private static void moderate(Database database, Telling telling, Post post, boolean hidden) {
        database.run(() -> {
            database.em()
                    .createNativeQuery(
                            "update post set hidden_at = " + (hidden ? "created_at" : "null") + " where id = :id")
                    .setParameter("id", post.id())
                    .executeUpdate();
            telling.outbox().write(EventType.FEED_MODERATED, post.id(), null, ContentKind.POST.key());
        });
        telling.tell();
    }
}
