package org.prikbord.model.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditView;
import org.prikbord.model.notice.DeputyNotices;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;

class DeputiesTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-28T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Telling telling(Database database) {
        Telling telling = new Telling(database, clock);
        telling.to(outbox -> new DeputyNotices(
                new Notices(database.em()), new Posts(database.em(), clock), new People(database.em()), outbox, clock));
        return telling;
    }

    private Deputies deputies(Database database, Telling telling) {
        return new Deputies(database.em(), new Audit(database.em(), clock), telling.outbox(), clock);
    }

    private Post written(Database database, Deputies deputies, Person writer, String inNameOf) {
        return database.in(() -> {
            Person present = new People(database.em()).get(writer.id());
            Post post = new Post(
                    deputies.author(present, inNameOf),
                    new Post.Words(PostKind.MESSAGE, "From the board"),
                    Set.of(),
                    clock);
            post.comesFrom(present);
            database.em().persist(post);
            database.em().flush();
            deputies.tellOf(post, present);
            return post;
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void onlyWhoIsNamedPostsInAnothersNameAndOnlyForAsLongAsThey(Database database) {
        Telling telling = telling(database);
        Deputies deputies = deputies(database, telling);
        Person director = Staff.hired(database, "Renée", Role.SPONSOR);
        Person writer = Staff.hired(database, "Ester");
        Person administrator = Staff.hired(database, "Henk", Role.ADMINISTRATOR, Role.COMMUNICATIONS);
        database.run(() -> deputies.name(director, writer));
        database.run(() -> deputies.name(director, writer));
        assertThat(database.in(() -> deputies.of(director.id())))
                .extracting(PersonView::id)
                .containsExactly(writer.id());
        assertThat(database.in(() -> deputies.principalsOf(writer.id())))
                .extracting(PersonView::id)
                .containsExactly(director.id());
        assertThat(database.in(
                        () -> deputies.author(writer, director.userName()).id()))
                .isEqualTo(director.id());
        assertThat(database.in(() -> deputies.author(administrator, null))).isSameAs(administrator);
        for (Person other : List.of(administrator, director)) {
            assertThatThrownBy(() -> database.in(() -> deputies.author(other, director.userName())))
                    .isInstanceOf(NotAllowed.class)
                    .satisfies(
                            refused -> assertThat(((RuleBroken) refused).args()).containsExactly("Renée de Vries"));
        }
        assertThatThrownBy(() -> database.in(() -> deputies.author(director, writer.userName())))
                .isInstanceOf(NotInTheirName.class);
        database.run(() -> deputies.end(director, writer));
        assertThatThrownBy(() -> database.in(() -> deputies.author(writer, director.userName())))
                .isInstanceOf(NotInTheirName.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void namesNeitherOneselfNorWhoHasLeft(Database database) {
        Deputies deputies = deputies(database, telling(database));
        Person director = Staff.hired(database, "Renée");
        Person left = Staff.formerPerson("Nico", Staff.team("Gone"));
        for (Person nobody : List.of(director, left)) {
            assertThatThrownBy(() -> database.run(() -> deputies.name(director, nobody)))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.field()).contains("to"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoseNameItIsHearsOfEachPostAndTheTrailTellsOfEachStep(Database database) {
        Telling telling = telling(database);
        Deputies deputies = deputies(database, telling);
        Person director = Staff.hired(database, "Renée");
        Person writer = Staff.hired(database, "Ester");
        database.run(() -> deputies.name(director, writer));
        Post post = written(database, deputies, writer, director.userName());
        written(database, deputies, writer, director.userName());
        database.run(() -> deputies.end(director, writer));
        telling.tell();
        assertThat(Telling.toldTo(database, director))
                .extracting(NoticeView::kind, notice -> notice.actor().id())
                .containsExactly(tuple(NoticeKind.IN_NAME, writer.id()), tuple(NoticeKind.IN_NAME, writer.id()));
        assertThat(Telling.keysToldTo(database, writer)).containsExactly(Deputies.ENDED, Deputies.NAMED);
        assertThat(database.in(() -> new Audit(database.em(), clock).page(null, 4))
                        .items())
                .extracting(AuditView::act)
                .extracting(act -> act.key())
                .containsExactly("deputy_ended", "posted_for", "posted_for", "deputy_named");
        assertThat(post.writtenBy().orElseThrow().isSameAs(writer)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theWriterMayChangeItForAsLongAsTheyMayPostSo(Database database) {
        Deputies deputies = deputies(database, telling(database));
        Person director = Staff.hired(database, "Renée");
        Person writer = Staff.hired(database, "Ester");
        Person second = Staff.hired(database, "Anna");
        database.run(() -> deputies.name(director, writer));
        database.run(() -> deputies.name(director, second));
        Post post = written(database, deputies, writer, director.userName());
        post.requireEditableBy(director, false);
        assertThat(post.isRemovableBy(director)).isTrue();
        assertThat(post.isRemovableBy(writer)).isFalse();
        assertThat(database.in(() -> deputies.mayStillWrite(post, writer))).isTrue();
        assertThat(database.in(() -> deputies.mayStillWrite(post, second))).isFalse();
        post.requireEditableBy(writer, true);
        assertThatThrownBy(() -> post.requireEditableBy(second, true)).isInstanceOf(NotAllowed.class);
        database.run(() -> deputies.end(director, writer));
        assertThat(database.in(() -> deputies.mayStillWrite(post, writer))).isFalse();
        assertThatThrownBy(() -> post.requireEditableBy(writer, false)).isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void endingWaitsForWhatIsJustBeingPosted(Database database) throws Exception {
        Deputies deputies = deputies(database, telling(database));
        Person director = Staff.hired(database, "Renée");
        Person writer = Staff.hired(database, "Ester");
        database.run(() -> deputies.name(director, writer));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch posted = new CountDownLatch(1);
        CompletableFuture<Void> post = CompletableFuture.runAsync(() -> database.run(() -> {
            deputies.author(writer, director.userName());
            asked.countDown();
            await(posted);
        }));
        await(asked);
        CompletableFuture<Void> end =
                CompletableFuture.runAsync(() -> database.run(() -> deputies.end(director, writer)));
        assertThatThrownBy(() -> end.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        posted.countDown();
        CompletableFuture.allOf(post, end).get(20, TimeUnit.SECONDS);
        assertThat(database.in(() -> deputies.of(director.id()))).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
