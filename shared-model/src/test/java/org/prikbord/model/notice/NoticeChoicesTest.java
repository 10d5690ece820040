package org.prikbord.model.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;

/** What of all notices somebody sees, and in how many lines. */
class NoticeChoicesTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private long event = 7_000_000_000L;

    static Stream<Database> databases() {
        return Database.both();
    }

    private void tell(Database database, Person to, Person from, NoticeKind kind, long post) {
        clock.pass(Duration.ofMinutes(1));
        Notice.What what = new Notice.What(
                event++, kind, from, SubjectKind.POST, post, from.givenName() + " said", null, clock.instant());
        database.run(() -> new Notices(database.em()).tell(List.of(to), from, what));
    }

    private long post(Database database, Person by) {
        return database.in(() -> {
            Post post = new Post(by, new Post.Words(PostKind.MESSAGE, "Who can swap?"), List.of(), clock);
            database.em().persist(post);
            return post.id();
        });
    }

    private List<NoticeGroup> bell(Database database, Person person) {
        return NoticeGroup.of(database.in(
                () -> new Notices(database.em()).of(person.id(), null, 50).items()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatPeopleSayAboutOnePostIsOneLine(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Person els = Staff.hired(database, "Els");
        long first = post(database, anna);
        tell(database, anna, bob, NoticeKind.COMMENT, first);
        tell(database, anna, els, NoticeKind.COMMENT, first);
        tell(database, anna, els, NoticeKind.COMMENT, post(database, anna));
        tell(database, anna, bob, NoticeKind.COMMENT, first);
        tell(database, anna, els, NoticeKind.ACCEPTED, first);
        tell(database, anna, bob, NoticeKind.ACCEPTED, first);
        List<NoticeGroup> bell = bell(database, anna);
        assertThat(bell)
                .extracting(group -> group.latest().kind())
                .containsExactly(NoticeKind.ACCEPTED, NoticeKind.ACCEPTED, NoticeKind.COMMENT, NoticeKind.COMMENT);
        assertThat(bell).extracting(NoticeGroup::others).containsExactly(0, 0, 1, 0);
        assertThat(bell.get(2).latest().actor().id()).isEqualTo(bob.id());
        long seen = bell.get(3).latest().id();
        database.run(() -> new Notices(database.em()).markSeen(anna.id(), seen));
        assertThat(bell(database, anna)).extracting(NoticeGroup::unseen).containsExactly(true, true, true, false);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsSwitchedOffIsNeitherShownNorCountedAndComesBack(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        NoticeChoices choices = new NoticeChoices(database.em());
        Notices notices = new Notices(database.em());
        tell(database, anna, bob, NoticeKind.COMMENT, post(database, anna));
        tell(database, anna, bob, NoticeKind.ANNOUNCEMENT, post(database, bob));
        for (int tries = 0; tries < 2; tries++) {
            database.run(() -> choices.switchOff(anna.id(), Set.of(NoticeTopic.REPLIES)));
        }
        assertThat(database.in(() -> choices.off(anna.id()))).containsExactly(NoticeTopic.REPLIES);
        assertThat(bell(database, anna))
                .extracting(group -> group.latest().kind())
                .containsExactly(NoticeKind.ANNOUNCEMENT);
        assertThat(database.in(() -> notices.unseenCount(anna.id()))).isEqualTo(1);
        database.run(() -> choices.switchOff(anna.id(), Set.of(NoticeTopic.THANKS)));
        assertThat(bell(database, anna)).hasSize(2);
        assertThat(database.in(() -> notices.unseenCount(anna.id()))).isEqualTo(2);
    }

    /** Nobody may miss what they have to read or to answer, or what became of what they wrote. */
    @Test
    void dutiesAndRightsCannotBeSwitchedOff() {
        assertThat(Arrays.stream(NoticeKind.values())
                        .filter(kind -> NoticeTopic.of(kind).isEmpty()))
                .contains(
                        NoticeKind.ANNOUNCEMENT,
                        NoticeKind.EXPERT,
                        NoticeKind.COAUTHOR,
                        NoticeKind.HIDDEN,
                        NoticeKind.RULED,
                        NoticeKind.SETTLED,
                        NoticeKind.APPEAL,
                        NoticeKind.UNMASKED,
                        NoticeKind.OVERDUE,
                        NoticeKind.REMINDER);
    }
}
