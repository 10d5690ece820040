package org.prikbord.model.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.kudos.CompanyValues;
import org.prikbord.model.kudos.Kudos;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.CommentView;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.FeedFilter;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Remark;
import org.prikbord.model.post.Stance;

class ModerationTest {
    private static final String WHY = "It is about a person.";

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Post post(Database database, Person author, String text) {
        return database.in(() -> {
            Post post = new Post(author, new Post.Words(PostKind.MESSAGE, text), Set.of(), clock);
            database.em().persist(post);
            return post;
        });
    }

    private static Subject of(Post post) {
        return new Subject(ContentKind.POST, post.id());
    }

    private static long report(Database database, Desk desk, Person reporter, Subject subject) {
        return database.in(
                () -> desk.moderation().report(reporter, Desk.as(reporter), subject, Category.PERSON, "Look"));
    }

    private long hideByThree(Database database, Desk desk, Subject subject) {
        long matter = 0;
        for (String name : List.of("Anna", "Bob", "Carla")) {
            matter = report(database, desk, Staff.hired(database, name), subject);
        }
        return matter;
    }

    private List<Long> feed(Database database) {
        Posts posts = new Posts(database.em(), clock);
        return database
                .in(() -> posts.page(null, 100, FeedFilter.ALL, Desk.ANYBODY).items())
                .stream()
                .map(PostView::id)
                .toList();
    }

    private static List<NoticeKind> told(Database database, Person person) {
        return database.in(() -> new Notices(database.em()).of(person.id(), null, 20)).items().stream()
                .map(NoticeView::kind)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void threeReportsHideAPostFromAllButItsAuthorAndModeratorsAtOnce(Database database) {
        Desk desk = new Desk(database, clock);
        Person henk = Staff.hired(database, "Henk");
        Post post = post(database, henk, "Ask the site manager why.");
        assertThat(feed(database)).contains(post.id());
        long before = desk.channels().version(Channel.FEED);
        hideByThree(database, desk, of(post));
        assertThat(desk.channels().version(Channel.FEED))
                .as("what was kept is thrown away")
                .isGreaterThan(before);
        assertThat(feed(database)).doesNotContain(post.id());
        Posts posts = new Posts(database.em(), clock);
        Person dirk = Staff.hired(database, "Dirk");
        assertThat(database.in(() -> posts.view(post.id(), Desk.as(dirk)))).isEmpty();
        assertThat(database.in(() -> posts.view(post.id(), Desk.as(henk)))).isPresent();
        assertThat(database.in(() -> posts.view(post.id(), Desk.as(dirk, Role.COMMUNICATIONS))))
                .isPresent();
        assertThatThrownBy(() -> report(database, desk, dirk, of(post))).isInstanceOf(NotFound.class);
        desk.tell();
        assertThat(told(database, henk)).containsExactly(NoticeKind.HIDDEN);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void threeWhoReportAtOnceHideItOnce(Database database) throws Exception {
        Desk desk = new Desk(database, clock);
        Person henk = Staff.hired(database, "Henk");
        Post post = post(database, henk, "Ask the site manager why.");
        List<Person> people = Stream.of("Anna", "Bob", "Carla")
                .map(name -> Staff.hired(database, name))
                .toList();
        AtOnce.run(3, i -> report(database, desk, people.get(i), of(post)));
        assertThat(feed(database)).doesNotContain(post.id());
        assertThat(acts(database, of(post)))
                .containsExactlyInAnyOrder(AuditAct.HIDDEN, AuditAct.REPORTED, AuditAct.REPORTED, AuditAct.REPORTED);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theDeskIsToldWhereTheWordsOfATakenSuggestionAre(Database database) {
        Desk desk = new Desk(database, clock);
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Comment suggestion = database.in(() -> {
            Challenge challenge = Charters.kept(database, renee, clock);
            Idea idea = new Idea(challenge, renee, "Cups", "Wash them.", clock);
            database.em().persist(idea);
            Comment said =
                    new Comment(idea, anna, new Remark("Wash them twice.", Stance.SUGGESTION, "Wash them."), clock);
            database.em().persist(said);
            return said;
        });
        long matter = report(database, desk, renee, new Subject(ContentKind.COMMENT, suggestion.id()));
        MatterFiles files = new MatterFiles(database.em(), clock);
        assertThat(database.in(() -> files.find(matter)).orElseThrow().takenIn())
                .isNull();
        database.run(() -> database.em().find(Comment.class, suggestion.id()).takeIn(1));
        assertThat(database.in(() -> files.find(matter)).orElseThrow().takenIn().title())
                .isEqualTo("Cups");
    }

    private List<AuditAct> acts(Database database, Subject subject) {
        return database.in(() -> new Audit(database.em(), clock).page(null, 100)).items().stream()
                .filter(line -> subject.kind() == line.subjectKind() && subject.id() == line.subjectId())
                .map(AuditView::act)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRulingIsToldToTheAuthorAndToReportersWithoutSayingWhoRuled(Database database) {
        Desk desk = new Desk(database, clock);
        Person henk = Staff.hired(database, "Henk");
        Person anna = Staff.hired(database, "Anna");
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Post post = post(database, henk, "Ask the site manager why.");
        long matter = report(database, desk, anna, of(post));
        clock.pass(Duration.ofSeconds(1));
        Ruling.Words words = new Ruling.Words(Verdict.REMOVE, HouseRule.THING, WHY);
        long ruling = database.in(() -> desk.moderation().rule(lotte, matter, words));
        desk.tell();
        assertThat(feed(database)).doesNotContain(post.id());
        assertThat(told(database, henk)).containsExactly(NoticeKind.RULED);
        NoticeView toAnna = database.in(() -> new Notices(database.em()).of(anna.id(), null, 20))
                .items()
                .get(0);
        assertThat(toAnna.kind()).isEqualTo(NoticeKind.SETTLED);
        assertThat(toAnna.actor().id()).isEqualTo(anna.id());
        database.run(() -> desk.moderation().undo(lotte, ruling));
        desk.tell();
        assertThat(feed(database)).contains(post.id());
        assertThat(told(database, henk)).isEmpty();
        assertThat(told(database, anna)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void hiddenKudosTakeTheirEchoAndTheirNoticeAlong(Database database) {
        Desk desk = new Desk(database, clock);
        Person henk = Staff.hired(database, "Henk");
        Person eva = Staff.hired(database, "Eva");
        Kudos kudos = database.in(() -> {
            Kudos given = new Kudos(
                    henk,
                    List.of(eva),
                    List.of(),
                    new CompanyValues(database.em()).find("care").orElseThrow(),
                    "At last she did something",
                    clock);
            database.em().persist(given);
            desk.outbox().write(EventType.KUDOS_GIVEN, given.id(), henk.id());
            return given;
        });
        desk.tell();
        int shown = feed(database).size();
        assertThat(told(database, eva)).containsExactly(NoticeKind.KUDOS);
        long matter = hideByThree(database, desk, new Subject(ContentKind.KUDOS, kudos.id()));
        desk.tell();
        KudosRepository repository = new KudosRepository(database.em());
        assertThat(database.in(() -> repository.page(null, 100)).items())
                .extracting(KudosView::id)
                .doesNotContain(kudos.id());
        assertThat(feed(database)).hasSize(shown - 1);
        assertThat(told(database, eva)).isEmpty();
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        database.run(() -> desk.moderation().rule(lotte, matter, new Ruling.Words(Verdict.LEAVE, null, "")));
        desk.tell();
        assertThat(feed(database)).hasSize(shown);
        assertThat(told(database, eva)).containsExactly(NoticeKind.KUDOS);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aHeldCommentIsNeitherShownNorCountedNorTold(Database database) {
        Desk desk = new Desk(database, clock);
        Person anna = Staff.hired(database, "Anna");
        Person henk = Staff.hired(database, "Henk");
        Post post = post(database, anna, "Who has a drill?");
        Comment held = database.in(() -> {
            Comment comment = new Comment(post, henk, "Buy one, git", clock);
            database.em().persist(comment);
            desk.moderation()
                    .screened(
                            new Subject(ContentKind.COMMENT, comment.id()),
                            new WordRules.Found(WordAction.HOLD, "git", ""));
            desk.outbox().write(EventType.POST_COMMENTED, comment.id(), henk.id());
            return comment;
        });
        desk.tell();
        Comments comments = new Comments(database.em());
        Posts posts = new Posts(database.em(), clock);
        assertThat(database.in(() -> comments.onPost(post.id(), null, 10)).items())
                .isEmpty();
        assertThat(database.in(() -> posts.view(post.id(), Desk.as(anna)))
                        .orElseThrow()
                        .comments())
                .isZero();
        assertThat(told(database, anna)).isEmpty();
        assertThat(told(database, henk)).containsExactly(NoticeKind.HIDDEN);
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        long matter = database.in(() -> new Matters(database.em())
                .find(new Subject(ContentKind.COMMENT, held.id()))
                .orElseThrow()
                .id());
        database.run(() -> desk.moderation().rule(lotte, matter, new Ruling.Words(Verdict.LEAVE, null, "")));
        desk.tell();
        assertThat(database.in(() -> comments.onPost(post.id(), null, 10)).items())
                .extracting(CommentView::id)
                .containsExactly(held.id());
        assertThat(told(database, anna)).containsExactly(NoticeKind.COMMENT);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEditThatBeganBeforeDoesNotShowWhatWasHiddenMeanwhile(Database database) {
        Desk desk = new Desk(database, clock);
        Person henk = Staff.hired(database, "Henk");
        Post post = post(database, henk, "Ask the site manager why.");
        database.run(() -> {
            Post edited = database.em().find(Post.class, post.id());
            database.newTransaction().run(() -> hideByThree(database, desk, of(post)));
            edited.edit(henk, false, new Post.Words(PostKind.MESSAGE, "Ask him, I said."), 0, Set.of(), clock);
        });
        assertThat(feed(database)).doesNotContain(post.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theDatabaseTooKeepsAppealsFromWhoeverRuled(Database database) {
        Desk desk = new Desk(database, clock);
        Person henk = Staff.hired(database, "Henk");
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Post post = post(database, henk, "Ask the site manager why.");
        long matter = report(database, desk, Staff.hired(database, "Anna"), of(post));
        Ruling.Words words = new Ruling.Words(Verdict.REMOVE, HouseRule.THING, WHY);
        long ruling = database.in(() -> desk.moderation().rule(lotte, matter, words));
        long appeal = database.in(() -> desk.moderation().appeal(henk, ruling, "It is about the drain."));
        assertThatThrownBy(() -> database.run(() -> database.em()
                        .createNativeQuery("update appeal set decided_by = ruled_by, outcome = 'upheld',"
                                + " answer = 'I say so', decided_at = current_timestamp where id = " + appeal)
                        .executeUpdate()))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void theTrailCanBeNeitherChangedNorShortened() {
        Database database = Database.postgres();
        Desk desk = new Desk(database, clock);
        Post post = post(database, Staff.hired(database, "Henk"), "Ask the site manager why.");
        report(database, desk, Staff.hired(database, "Anna"), of(post));
        for (String attempt : List.of(
                "update audit_entry set words = 'nothing'", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> database.run(
                            () -> database.em().createNativeQuery(attempt).executeUpdate()))
                    .as(attempt)
                    .hasStackTraceContaining("only ever added to");
        }
        assertThat(acts(database, of(post))).containsExactly(AuditAct.REPORTED);
    }
}
