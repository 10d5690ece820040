package org.prikbord.model.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.notice.FollowNotices;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Reader;

class AttentionsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    @AfterEach
    void leavesNoEvents() {
        databases().forEach(Database::forgetEvents);
    }

    static Stream<Database> databases() {
        return Database.both();
    }

    private Attentions attentions(Database database) {
        return new Attentions(database.em(), clock);
    }

    private Telling telling(Database database) {
        return new Telling(database, clock)
                .to(outbox -> new FollowNotices(
                        new Notices(database.em()),
                        attentions(database),
                        new Posts(database.em(), clock),
                        new Comments(database.em()),
                        outbox,
                        clock));
    }

    private Post written(Database database, Person author, List<Team> audience) {
        return database.in(() -> {
            Post post = new Post(author, new Post.Words(PostKind.MESSAGE, "Cups"), Set.of(), audience, clock);
            new Posts(database.em(), clock).add(post);
            return post;
        });
    }

    private List<NoticeKind> heardBy(Database database, Person person) {
        return database.in(() -> new Notices(database.em())
                .of(person.id(), null, 20).items().stream()
                        .map(NoticeView::kind)
                        .toList());
    }

    private List<String> marks(Database database, Person person, Post post) {
        return database.in(() -> attentions(database)
                .among(person.id(), List.of(post.id()), Reader.of(Desk.as(person)))
                .getOrDefault(post.id(), List.of())
                .stream()
                .map(Attention::mark)
                .toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theLastWordCountsAndTwiceIsOnce(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        Post post = written(database, Staff.hired(database, "Bob"), List.of());
        Subject subject = Subject.of(AttentionKind.POST, post.id());
        AtOnce.run(4, device -> {
            database.run(() -> attentions(database).follow(anna.id(), subject));
            return device;
        });
        assertThat(marks(database, anna, post)).containsExactly("follow/post/" + post.id());
        database.run(() -> attentions(database).mute(anna.id(), subject));
        assertThat(marks(database, anna, post)).containsExactly("mute/post/" + post.id());
        database.run(() -> attentions(database).forget(anna.id(), subject, false));
        assertThat(marks(database, anna, post)).hasSize(1);
        database.run(() -> attentions(database).forget(anna.id(), subject, true));
        assertThat(marks(database, anna, post)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void followersHearOfCommentsUntilTheyMute(Database database) {
        Person author = Staff.hired(database, "Bob");
        Person anna = Staff.hired(database, "Anna");
        Post post = written(database, author, List.of());
        for (Person person : List.of(anna, author)) {
            database.run(() -> attentions(database).follow(person.id(), Subject.of(AttentionKind.POST, post.id())));
        }
        Telling telling = telling(database);
        database.run(() -> {
            Comment comment = new Comment(post, Staff.hired(database, "Joris"), "Wash them", clock);
            new Comments(database.em()).add(comment);
            telling.outbox()
                    .write(
                            EventType.POST_COMMENTED,
                            comment.id(),
                            comment.author().id());
        });
        telling.tell();
        assertThat(heardBy(database, anna)).containsExactly(NoticeKind.FOLLOWED);
        assertThat(heardBy(database, author)).as("is told as the author").isEmpty();
        database.run(() -> attentions(database).mute(anna.id(), Subject.of(AttentionKind.PERSON, author.id())));
        assertThat(heardBy(database, anna)).isEmpty();
        database.run(() -> attentions(database).forget(anna.id(), Subject.of(AttentionKind.PERSON, author.id()), true));
        assertThat(heardBy(database, anna)).containsExactly(NoticeKind.FOLLOWED);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsForAnotherTeamIsToldToNobodyElseAndTellsNothing(Database database) {
        Person author = Staff.hired(database, "Bob");
        Person outsider = Staff.hired(database, "Anna");
        Subject bob = Subject.of(AttentionKind.PERSON, author.id());
        database.run(() -> attentions(database).follow(outsider.id(), bob));
        Post inside = written(database, author, List.of(author.team()));
        Post open = written(database, author, List.of());
        Telling telling = telling(database);
        database.run(() -> telling.outbox().write(EventType.POST_WRITTEN, inside.id(), author.id()));
        telling.tell();
        assertThat(heardBy(database, outsider)).isEmpty();
        assertThat(marks(database, outsider, inside)).isEmpty();
        assertThat(marks(database, outsider, open)).containsExactly("follow/person/" + author.id());
        database.run(() -> telling.outbox().write(EventType.POST_WRITTEN, open.id(), author.id()));
        telling.tell();
        assertThat(heardBy(database, outsider)).containsExactly(NoticeKind.AWAITED);
    }
}
