package org.prikbord.model.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.participation.Group;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;

class AnnouncementsTest {
    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    @AfterEach
    void leavesNoEvents() {
        databases().forEach(Database::forgetEvents);
    }

    /** A team of three: Anna, Bob, and Piet, who has left; and Lotte of communications, who is in another. */
    private record Scene(Database database, Team team, Person anna, Person bob, Person lotte) {
        static Scene in(Database database) {
            Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
            return database.in(() -> {
                Team team = Staff.team("Shop");
                Person anna = Staff.person("Anna", team);
                Person bob = Staff.person("Bob", team);
                List.of(team, anna, bob, Staff.formerPerson("Piet", team)).forEach(database.em()::persist);
                return new Scene(database, team, anna, bob, lotte);
            });
        }
    }

    private Announcements announcements(Database database) {
        return new Announcements(database.em(), clock);
    }

    private Telling telling(Database database) {
        Posts posts = new Posts(database.em(), clock);
        return new Telling(database, clock)
                .to(outbox -> new AnnouncementNotices(
                        announcements(database), new Notices(database.em()), posts, outbox, clock));
    }

    private void look(Database database) {
        new AnnouncementReminder(announcements(database), telling(database).outbox(), database.newTransaction()).look();
        telling(database).tell();
    }

    private Post announce(Scene scene, Person author, LocalDate due) {
        return scene.database.in(() -> {
            Post post =
                    new Post(author, words("The shop is closed on Friday", due), Set.of(), List.of(scene.team), clock);
            new Posts(scene.database.em(), clock).add(post);
            telling(scene.database).outbox().write(EventType.ANNOUNCED, post.id(), author.id());
            return post;
        });
    }

    private static Post.Words words(String text, LocalDate due) {
        return new Post.Words(PostKind.ANNOUNCEMENT, text, null, due);
    }

    private void read(Scene scene, Post post, Person person) {
        scene.database.run(() ->
                announcements(scene.database).read(scene.database.em().find(Post.class, post.id()), person));
    }

    private List<Long> unread(Scene scene, Person person) {
        return scene.database.in(() -> announcements(scene.database).unreadBy(Desk.as(person), 100));
    }

    private List<String> told(Scene scene, Person person) {
        return scene.database.in(() -> new Notices(scene.database.em())
                .of(person.id(), null, 100).items().stream()
                        .map(NoticeView::detailKey)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isLeftToReadForWhomItIsAndUntilTheySayThatTheyHave(Database database) {
        Scene scene = Scene.in(database);
        Post post = announce(scene, scene.lotte, THURSDAY);
        assertThat(unread(scene, scene.anna)).contains(post.id());
        assertThat(unread(scene, scene.lotte)).doesNotContain(post.id());
        assertThat(unread(scene, Staff.hired(database, "Outsider"))).doesNotContain(post.id());
        read(scene, post, scene.anna);
        read(scene, post, scene.anna);
        assertThat(unread(scene, scene.anna)).doesNotContain(post.id());
        assertThat(unread(scene, scene.bob)).contains(post.id());
        assertThat(database.in(() -> announcements(database).readBy(scene.anna.id(), List.of(post.id()))))
                .containsExactly(post.id());
        clock.pass(Duration.ofDays(3 + Announcements.ASKED_DAYS));
        assertThat(unread(scene, scene.bob)).contains(post.id());
        clock.pass(Duration.ofDays(1));
        assertThat(unread(scene, scene.bob)).doesNotContain(post.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsThoseForWhomItIsAndNamesWhoIsMissing(Database database) {
        Scene scene = Scene.in(database);
        Post post = announce(scene, scene.lotte, THURSDAY);
        read(scene, post, scene.anna);
        read(scene, post, Staff.hired(database, "Curious"));
        assertThat(database.in(() -> announcements(database).readByTeam(post.id())))
                .containsExactly(new Group(scene.team.name(), 2, 1));
        assertThat(database.in(() -> announcements(database).missing(post.id(), 10)))
                .extracting(PersonView::id)
                .containsExactly(scene.bob.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void asksEverybodyAtOnceAndRemindsWhoHasNotReadItTwice(Database database) throws Exception {
        Scene scene = Scene.in(database);
        Post post = announce(scene, scene.lotte, THURSDAY);
        telling(database).tell();
        assertThat(told(scene, scene.anna)).containsExactly("asked@2026-11-26");
        assertThat(told(scene, scene.bob)).containsExactly("asked@2026-11-26");
        assertThat(told(scene, scene.lotte)).isEmpty();
        look(database);
        assertThat(told(scene, scene.bob)).hasSize(1);
        read(scene, post, scene.anna);
        clock.pass(Duration.ofDays(2));
        AtOnce.run(2, node -> {
            new AnnouncementReminder(announcements(database), telling(database).outbox(), database.newTransaction())
                    .look();
            return node;
        });
        telling(database).tell();
        assertThat(told(scene, scene.bob)).containsExactly("soon@2026-11-26", "asked@2026-11-26");
        clock.pass(Duration.ofDays(2));
        look(database);
        look(database);
        assertThat(told(scene, scene.bob)).containsExactly("over@2026-11-26", "soon@2026-11-26", "asked@2026-11-26");
        assertThat(told(scene, scene.anna)).containsExactly("asked@2026-11-26");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isSeenWithAllItsRemindersOnceItIsRead(Database database) {
        Scene scene = Scene.in(database);
        Post post = announce(scene, scene.lotte, THURSDAY);
        Post other = announce(scene, scene.lotte, THURSDAY);
        clock.pass(Duration.ofDays(2));
        look(database);
        assertThat(unseen(scene, scene.anna)).hasSize(4);
        read(scene, post, scene.anna);
        assertThat(unseen(scene, scene.anna)).containsExactly(other.id(), other.id());
        assertThat(unseen(scene, scene.bob)).hasSize(4);
    }

    /** Of what the bell has unseen notices, as often as it has them. */
    private List<Long> unseen(Scene scene, Person person) {
        return scene.database.in(() -> {
            Notices notices = new Notices(scene.database.em());
            List<Long> unseen = notices.of(person.id(), null, 100).items().stream()
                    .filter(notice -> !notice.seen())
                    .map(NoticeView::subjectId)
                    .toList();
            assertThat(notices.unseenCount(person.id())).isEqualTo(unseen.size());
            return unseen;
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isWrittenByWhoSpeaksForTheCompanyWithADayThatIsNotOver(Database database) {
        Scene scene = Scene.in(database);
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        assertThat(announce(scene, sponsor, THURSDAY).dueOn()).isEqualTo(THURSDAY);
        assertThatThrownBy(() -> announce(scene, scene.anna, THURSDAY)).isInstanceOf(NotAllowed.class);
        assertRefused(() -> announce(scene, sponsor, THURSDAY.minusDays(4)));
        assertRefused(() -> announce(scene, sponsor, THURSDAY.plusYears(2)));
        assertRefused(() -> announce(scene, sponsor, null));
        Post post = announce(scene, sponsor, THURSDAY);
        clock.pass(Duration.ofDays(9));
        database.run(() -> {
            Post kept = database.em().find(Post.class, post.id());
            kept.edit(sponsor, false, words("Closed on Saturday, too", THURSDAY), kept.version(), Set.of(), clock);
            assertThat(kept.dueOn()).isEqualTo(THURSDAY);
            assertRefused(() ->
                    kept.edit(sponsor, false, words("Closed", THURSDAY.plusDays(1)), kept.version(), Set.of(), clock));
        });
    }

    private static void assertRefused(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).contains("dueOn"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isNotQuotedWhileItIsHiddenAndAskedForAgainOnceItIsShown(Database database) {
        Scene scene = Scene.in(database);
        Post post = announce(scene, scene.lotte, THURSDAY);
        telling(database).tell();
        hide(scene, post, "created_at");
        assertThat(told(scene, scene.bob)).isEmpty();
        hide(scene, post, "null");
        assertThat(told(scene, scene.bob)).containsExactly("asked@2026-11-26");
    }

    private void hide(Scene scene, Post post, String since) {
        scene.database.run(() -> {
            scene.database
                    .em()
                    .createNativeQuery("update post set hidden_at = " + since + " where id = " + post.id())
                    .executeUpdate();
            telling(scene.database).outbox().write(EventType.FEED_MODERATED, post.id(), null, "post");
        });
        telling(scene.database).tell();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void remindsAnewWhenTheDayMovesAndNotTheDayItIsWritten(Database database) {
        Scene scene = Scene.in(database);
        Post post = announce(scene, scene.lotte, THURSDAY.minusDays(2));
        telling(database).tell();
        look(database);
        assertThat(told(scene, scene.bob)).containsExactly("asked@2026-11-24");
        clock.pass(Duration.ofDays(1));
        look(database);
        assertThat(told(scene, scene.bob)).hasSize(2);
        database.run(() -> {
            Post kept = database.em().find(Post.class, post.id());
            kept.edit(scene.lotte, false, words(kept.text(), THURSDAY.plusDays(1)), kept.version(), Set.of(), clock);
        });
        clock.pass(Duration.ofDays(2));
        look(database);
        assertThat(told(scene, scene.bob)).containsExactly("soon@2026-11-27", "soon@2026-11-24", "asked@2026-11-24");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goesWithItsPost(Database database) {
        Scene scene = Scene.in(database);
        Post post = announce(scene, scene.lotte, THURSDAY);
        read(scene, post, scene.anna);
        database.run(() -> {
            Posts posts = new Posts(database.em(), clock);
            posts.remove(posts.get(post.id()));
        });
        assertThat(database.in(() -> announcements(database).readBy(scene.anna.id(), List.of(post.id()))))
                .isEmpty();
    }
}
