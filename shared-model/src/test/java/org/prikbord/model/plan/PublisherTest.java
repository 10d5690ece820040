package org.prikbord.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.attachment.Attached;
import org.prikbord.model.attachment.PostFiles;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.deputy.Deputies;
import org.prikbord.model.event.Channels;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.file.Drawn;
import org.prikbord.model.file.Picture;
import org.prikbord.model.file.Pictures;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.help.HelpCalls;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Teams;
import org.prikbord.model.post.FeedFilter;
import org.prikbord.model.post.Polls;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Reader;

class PublisherTest {
    private static final LocalDateTime AT_NINE = LocalDateTime.parse("2026-11-24T09:00");

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private static Composed message(String text, LocalDate lastDay) {
        return new Composed(new Post.Words(PostKind.MESSAGE, text), null, List.of(), List.of(), false, lastDay);
    }

    private PlannedPosts plans(Database database) {
        return new PlannedPosts(database.em(), clock);
    }

    private Posts posts(Database database) {
        return new Posts(database.em(), clock);
    }

    private Outbox outbox(Database database) {
        return Desk.outbox(database, new Channels(), clock);
    }

    private Deputies deputies(Database database) {
        return new Deputies(database.em(), new Audit(database.em(), clock), outbox(database), clock);
    }

    private Departures departures(Database database) {
        return new Departures(database.em(), posts(database), outbox(database), clock);
    }

    private Publisher publisher(Database database) {
        Posting posting = new Posting(
                posts(database),
                new Polls(database.em(), clock),
                new Pictures(database.em()),
                new PostFiles(database.em(), clock),
                new Teams(database.em()),
                new HelpCalls(database.em(), new Settings(Map.of()), clock),
                new Moderation(database.em(), outbox(database), clock),
                deputies(database),
                outbox(database),
                clock);
        return new Publisher(
                plans(database),
                posting,
                departures(database),
                new WordRules(database.em(), database.newTransaction(), new Channels()),
                database.newTransaction());
    }

    private long plan(Database database, Person author, Composed what) {
        return database.in(() -> {
            PlannedPost plan = new PlannedPost(new People(database.em()).get(author.id()), what, AT_NINE, clock);
            publisher(database).rehearse(plan, what);
            plans(database).add(plan, what);
            return plan.id();
        });
    }

    private List<PlannedView> planned(Database database, SignedIn reader) {
        return database.in(() -> plans(database).of(reader));
    }

    private List<PostView> feedOf(Database database, Person author) {
        return database.in(() -> posts(database).page(null, 50, FeedFilter.ALL, Desk.ANYBODY)).items().stream()
                .filter(post -> post.author().id() == author.id())
                .toList();
    }

    /** What a deputy planned while they were allowed to. */
    private long planInNameOf(Database database, Person director, Person writer) {
        database.run(() -> deputies(database).name(director, writer));
        Composed what = new Composed(
                new Post.Words(PostKind.MESSAGE, "From the board"),
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                director.userName());
        return database.in(() -> {
            PlannedPost plan = new PlannedPost(new People(database.em()).get(writer.id()), what, AT_NINE, clock);
            publisher(database).rehearse(plan, what);
            plans(database).add(plan, what);
            return plan.id();
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goesOutInTheNameOfWhoAllowsItAndSaysWhoWroteIt(Database database) {
        Person director = Staff.hired(database, "Renée");
        Person writer = Staff.hired(database, "Ester");
        planInNameOf(database, director, writer);
        assertThat(planned(database, Desk.as(director))).isEmpty();
        assertThat(planned(database, Desk.as(writer)).get(0).inNameOf().id()).isEqualTo(director.id());
        clock.pass(Duration.ofHours(25));
        publisher(database).look();
        assertThat(feedOf(database, director)).singleElement().satisfies(post -> {
            assertThat(post.author().name()).isEqualTo("Renée de Vries");
            assertThat(post.writer().name()).isEqualTo("Ester de Vries");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void staysPlannedWithTheReasonOnceItsWriterMayNotAnyMore(Database database) {
        Person director = Staff.hired(database, "Renée");
        Person writer = Staff.hired(database, "Ester");
        long plan = planInNameOf(database, director, writer);
        database.run(() -> deputies(database).end(director, writer));
        clock.pass(Duration.ofHours(25));
        publisher(database).look();
        assertThat(feedOf(database, director)).isEmpty();
        assertThat(planned(database, Desk.as(writer)).get(0).trouble())
                .containsExactly("rule.deputy.notAllowed", "Renée de Vries");
        assertThatThrownBy(() -> database.in(
                        () -> publisher(database).post(plans(database).getLocked(plan, Desk.as(writer)))))
                .isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goesOutOnceAsANewPostHoweverLateAndHoweverManyLook(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        long plan = plan(database, anna, message("Good morning #dawn", null));
        clock.pass(Duration.ofHours(23));
        publisher(database).look();
        assertThat(feedOf(database, anna)).isEmpty();
        assertThat(planned(database, Desk.as(anna))).extracting(PlannedView::id).containsExactly(plan);
        // the server was down for two days
        clock.pass(Duration.ofDays(2));
        AtOnce.run(4, node -> {
            publisher(database).look();
            return node;
        });
        assertThat(feedOf(database, anna)).singleElement().satisfies(post -> {
            assertThat(post.createdAt()).isEqualTo(clock.instant());
            assertThat(post.topics()).containsExactly("dawn");
        });
        assertThat(planned(database, Desk.as(anna))).isEmpty();
        publisher(database).look();
        assertThat(feedOf(database, anna)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isThereForItsAuthorAloneAndAnAnnouncementForCommunicationsToo(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        SignedIn communications = Desk.as(lotte, Role.COMMUNICATIONS);
        Person sponsor = Staff.hired(database, "Rik", Role.SPONSOR);
        long mine = plan(database, anna, message("Mine", null));
        Post.Words words = new Post.Words(PostKind.ANNOUNCEMENT, "Read this", null, LocalDate.parse("2026-12-01"));
        long told = plan(database, sponsor, new Composed(words, null, List.of(), List.of(), false, null));
        assertThat(planned(database, Desk.as(lotte))).isEmpty();
        assertThat(planned(database, communications))
                .extracting(PlannedView::id)
                .contains(told)
                .doesNotContain(mine);
        for (SignedIn other : List.of(Desk.as(sponsor), communications)) {
            assertThatThrownBy(() -> database.run(() -> plans(database).getLocked(mine, other)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void itsPicturesWaitWithItAndGoWithThePost(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Drawn drawn = new Drawn("image/jpeg", 1, 1, new byte[] {1}, new byte[] {2});
        Picture picture = database.in(() -> {
            Picture made = new Picture(new People(database.em()).get(anna.id()), drawn, clock);
            database.em().persist(made);
            return made;
        });
        List<Attached> with = List.of(new Attached(picture.id(), "Us"));
        Composed what = new Composed(new Post.Words(PostKind.MESSAGE, "Look"), null, with, List.of(), false, null);
        plan(database, anna, what);
        assertThatThrownBy(() -> plan(database, anna, what)).hasMessageContaining("pictures.unknown");
        clock.pass(Duration.ofDays(3));
        database.run(() -> new Pictures(database.em())
                .deleteUnattachedBefore(clock.instant().minus(Duration.ofDays(1))));
        publisher(database).look();
        assertThat(feedOf(database, anna).get(0).pictures())
                .singleElement()
                .satisfies(shown -> assertThat(shown.alt()).isEqualTo("Us"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void waitsWithTheReasonWhenItMayNotBePostedAnyMore(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bram = Staff.hired(database, "Bram");
        long team = anna.team().id();
        Composed forUs =
                new Composed(new Post.Words(PostKind.MESSAGE, "For us"), null, List.of(), List.of(team), false, null);
        plan(database, anna, forUs);
        plan(database, bram, message("From who left", null));
        database.run(() -> {
            database.em()
                    .createNativeQuery("update person set team_id = ?1 where id = ?2")
                    .setParameter(1, bram.team().id())
                    .setParameter(2, anna.id())
                    .executeUpdate();
            database.em()
                    .createNativeQuery("update person set active = false where id = ?1")
                    .setParameter(1, bram.id())
                    .executeUpdate();
        });
        clock.pass(Duration.ofDays(2));
        publisher(database).look();
        publisher(database).look();
        assertThat(planned(database, Desk.as(anna)))
                .singleElement()
                .satisfies(stopped -> assertThat(stopped.trouble()).containsExactly("rule.post.audience"));
        assertThat(planned(database, Desk.as(bram)))
                .singleElement()
                .satisfies(stopped -> assertThat(stopped.trouble()).containsExactly("rule.plan.left"));
        assertThat(database.in(() -> posts(database).page(null, 50, FeedFilter.ALL, new Reader(Set.of(team))))
                        .items())
                .noneMatch(
                        post -> post.author().id() == anna.id() || post.author().id() == bram.id());
        assertThat(database.in(() -> plans(database).forget())).isPositive();
        assertThat(planned(database, Desk.as(bram))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesMomentsBetweenAFewMinutesAndAYearAndSaysSo(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Composed what = message("Later", null);
        LocalDateTime now = LocalDateTime.now(clock);
        for (LocalDateTime never :
                List.of(now.minusDays(1), now.plusMinutes(2), now.plusYears(1).plusDays(1))) {
            assertThatThrownBy(() -> new PlannedPost(anna, what, never, clock))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("plan.moment at goesOut");
        }
        assertThatThrownBy(() -> plan(database, anna, message("Gone before", LocalDate.parse("2026-11-23"))))
                .hasMessageContaining("plan.lastDay at goneAfter");
        PlannedPost plan = new PlannedPost(anna, what, now.plusMinutes(3), clock);
        clock.pass(Duration.ofMinutes(1));
        plan.change(plan.saying("Changed", null, null), now.plusMinutes(3), null, 0, clock);
        assertThatThrownBy(() -> plan.change(plan.saying("Other", null, null), now.plusHours(1), null, 7, clock))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isGoneAfterItsLastDayAndComesBackWhereItStood(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        plan(database, anna, message("Today only", LocalDate.parse("2026-11-25")));
        clock.pass(Duration.ofDays(1));
        publisher(database).look();
        PostView post = feedOf(database, anna).get(0);
        clock.pass(Duration.ofDays(1));
        publisher(database).lookForGone();
        assertThat(feedOf(database, anna)).hasSize(1);
        clock.pass(Duration.ofHours(15));
        publisher(database).lookForGone();
        assertThat(feedOf(database, anna)).isEmpty();
        for (SignedIn reader : List.of(Desk.as(anna), Desk.as(lotte, Role.COMMUNICATIONS))) {
            assertThatThrownBy(() -> database.run(() -> posts(database).get(post.id(), reader)))
                    .isInstanceOf(NotFound.class);
            assertThat(database.in(() -> posts(database).view(post.id(), reader)))
                    .isEmpty();
        }
        assertThat(database.in(() -> departures(database).of(Desk.as(anna))))
                .singleElement()
                .satisfies(gone -> assertThat(gone.goneAt()).isEqualTo(clock.instant()));
        assertThatThrownBy(() -> bringBack(database, post.id(), lotte, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bringBack(database, post.id(), anna, LocalDate.parse("2026-11-25")))
                .hasMessageContaining("plan.lastDay");
        bringBack(database, post.id(), anna, LocalDate.parse("2026-11-30"));
        publisher(database).lookForGone();
        assertThat(feedOf(database, anna)).singleElement().satisfies(back -> {
            assertThat(back.createdAt()).isEqualTo(post.createdAt());
        });
    }

    private void bringBack(Database database, long post, Person by, LocalDate lastDay) {
        database.run(() -> departures(database).bringBack(departures(database).getLocked(post, Desk.as(by)), lastDay));
    }
}
