package org.prikbord.model.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;

/** Who is told that a text names them. */
class MentionNoticesTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    @AfterEach
    void leavesNoEvents() {
        databases().forEach(Database::forgetEvents);
    }

    private long post(Database database, Person author, String text, Team... audience) {
        return database.in(() -> {
            Post post = new Post(author, new Post.Words(PostKind.MESSAGE, text), Set.of(), List.of(audience), clock);
            new Posts(database.em(), clock).add(post);
            return post.id();
        });
    }

    private long comment(Database database, long post, Person author, String text) {
        return database.in(() -> {
            Comment comment = new Comment(new Posts(database.em(), clock).get(post), author, text, clock);
            new Comments(database.em()).add(comment);
            return comment.id();
        });
    }

    private void tell(Database database, EventType type, long subject, Person actor, String payload) {
        Telling telling = new Telling(database, clock)
                .to(outbox -> new MentionNotices(
                        new Mentions(database.em()),
                        new Notices(database.em()),
                        new Posts(database.em(), clock),
                        new Comments(database.em()),
                        new People(database.em()),
                        outbox,
                        clock));
        database.run(() -> telling.outbox().write(type, subject, actor.id(), payload));
        telling.tell();
    }

    private static List<Long> told(Database database, Person person) {
        return Telling.toldTo(database, person).stream()
                .filter(notice -> notice.kind() == NoticeKind.MENTIONED)
                .map(NoticeView::subjectId)
                .toList();
    }

    private static String at(Person person) {
        return "@" + person.userName();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsThoseWhomAPostNamesOnceHoweverOftenItIsChanged(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bram = Staff.hired(database, "Bram");
        Person carla = Staff.hired(database, "Carla");
        long post = post(database, anna, at(bram) + " and I, " + at(anna) + ", and " + at(bram).toUpperCase());
        tell(database, EventType.MENTIONED, post, anna, "post");
        tell(database, EventType.MENTIONED, post, anna, "post");
        assertThat(told(database, bram)).containsExactly(post);
        assertThat(told(database, anna)).isEmpty();
        assertThat(told(database, carla)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsNothingToWhomThePostIsNotForOrWhoLeft(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bram = Staff.hired(database, "Bram");
        Person dirk = Staff.hired(database, "Dirk");
        database.run(() -> database.em()
                .createNativeQuery("update person set active = false where id = ?1")
                .setParameter(1, dirk.id())
                .executeUpdate());
        long inside = post(database, anna, at(bram), anna.team());
        long open = post(database, anna, at(dirk));
        long under = comment(database, inside, anna, at(bram));
        tell(database, EventType.MENTIONED, inside, anna, "post");
        tell(database, EventType.MENTIONED, under, anna, "comment");
        tell(database, EventType.MENTIONED, open, anna, "post");
        assertThat(told(database, bram)).isEmpty();
        assertThat(told(database, dirk)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsWhomACommentNamesUnlessTheyHearOfItAnyway(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bram = Staff.hired(database, "Bram");
        Person carla = Staff.hired(database, "Carla");
        Person els = Staff.hired(database, "Els");
        long post = post(database, anna, "Who knows?");
        long first = comment(database, post, bram, "Me");
        long second = comment(database, post, carla, at(anna) + " " + at(bram) + " " + at(els));
        tell(database, EventType.MENTIONED, second, carla, "comment@" + first);
        assertThat(told(database, els)).containsExactly(post);
        assertThat(told(database, anna)).isEmpty();
        assertThat(told(database, bram)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsNoMoreOfWhatIsHiddenUntilItIsShownAgain(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bram = Staff.hired(database, "Bram");
        long post = post(database, anna, at(bram));
        long comment = comment(database, post, anna, "You, " + at(bram));
        tell(database, EventType.MENTIONED, post, anna, "post");
        tell(database, EventType.MENTIONED, comment, anna, "comment");
        assertThat(told(database, bram)).containsExactly(post, post);
        hide(database, "comment", comment, "current_timestamp");
        tell(database, EventType.FEED_MODERATED, comment, anna, "comment");
        assertThat(told(database, bram)).containsExactly(post);
        hide(database, "post", post, "current_timestamp");
        tell(database, EventType.FEED_MODERATED, post, anna, "post");
        assertThat(told(database, bram)).isEmpty();
        hide(database, "post", post, "null");
        tell(database, EventType.FEED_MODERATED, post, anna, "post");
        assertThat(told(database, bram)).containsExactly(post);
    }

    private static void hide(Database database, String table, long id, String when) {
        database.run(() -> database.em()
                .createNativeQuery("update " + table + " set hidden_at = " + when + " where id = ?1")
                .setParameter(1, id)
                .executeUpdate());
    }
}
