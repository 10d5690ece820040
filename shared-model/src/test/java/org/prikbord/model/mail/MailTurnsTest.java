package org.prikbord.model.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Settings;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.notice.Notice;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.notice.SubjectKind;
import org.prikbord.model.person.Person;

class MailTurnsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-26T10:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private MailTurns turns(Database database) {
        return new MailTurns(database.em(), new Settings(Map.of()), clock);
    }

    static Person withMail(Database database) {
        Person anna = Staff.hired(database, "Anna");
        database.run(() -> database.em()
                .createQuery("update Person p set p.email = 'anna@example.com' where p.id = :id")
                .setParameter("id", anna.id())
                .executeUpdate());
        return anna;
    }

    static void tell(Database database, Clock clock, Person to, Person from) {
        database.run(() -> new Notices(database.em())
                .tell(
                        List.of(to),
                        from,
                        new Notice.What(
                                8_000_000_000L + System.nanoTime(),
                                NoticeKind.COMMENT,
                                from,
                                SubjectKind.POST,
                                1,
                                "Hello",
                                null,
                                clock.instant())));
    }

    private Optional<MailTurns.Claim> claim(Database database, Person person) {
        return database.in(() -> turns(database).claim(person.id()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneClaimAtATimeAndNothingTwice(Database database) {
        Person anna = withMail(database);
        Person bob = Staff.hired(database, "Bob");
        MailTurns turns = turns(database);
        database.run(() -> turns.choose(anna.id(), MailPace.AT_ONCE));
        assertThat(database.in(turns::due)).doesNotContain(anna.id());
        tell(database, clock, anna, bob);
        assertThat(database.in(turns::due)).contains(anna.id());
        MailTurns.Claim first = claim(database, anna).orElseThrow();
        assertThat(claim(database, anna)).isEmpty();
        tell(database, clock, anna, bob);
        clock.pass(Duration.ofMinutes(11));
        assertThat(claim(database, anna).orElseThrow().upTo())
                .as("what a dead node left is the same mail")
                .isEqualTo(first.upTo());
        database.run(() -> turns.told(anna.id()));
        assertThat(database.in(turns::due)).as("what comes soon after waits").doesNotContain(anna.id());
        clock.pass(Duration.ofMinutes(3));
        assertThat(database.in(turns::due)).contains(anna.id());
        assertThat(claim(database, anna).orElseThrow().after()).isEqualTo(first.upTo());
        database.run(() -> turns.told(anna.id()));
        clock.pass(Duration.ofMinutes(3));
        assertThat(database.in(turns::due)).doesNotContain(anna.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatHappensWhileTheMailServerIsDownGoesIntoTheSameMailUnlessItMayHaveGoneOut(Database database) {
        Person anna = withMail(database);
        Person bob = Staff.hired(database, "Bob");
        MailTurns turns = turns(database);
        database.run(() -> turns.choose(anna.id(), MailPace.AT_ONCE));
        tell(database, clock, anna, bob);
        MailTurns.Claim unsent = claim(database, anna).orElseThrow();
        database.run(() -> turns.release(unsent));
        tell(database, clock, anna, bob);
        MailTurns.Claim more = claim(database, anna).orElseThrow();
        assertThat(more.upTo()).isGreaterThan(unsent.upTo());
        clock.pass(Duration.ofMinutes(11));
        MailTurns.Claim again = claim(database, anna).orElseThrow();
        database.run(() -> turns.release(again));
        tell(database, clock, anna, bob);
        assertThat(claim(database, anna).orElseThrow().upTo()).isEqualTo(more.upTo());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoIsToldNothingNeedNotWaitForWhatComesNext(Database database) {
        Person anna = withMail(database);
        Person bob = Staff.hired(database, "Bob");
        MailTurns turns = turns(database);
        database.run(() -> turns.choose(anna.id(), MailPace.AT_ONCE));
        tell(database, clock, anna, bob);
        assertThat(claim(database, anna)).isPresent();
        database.run(() -> turns.nothingToSay(anna.id()));
        assertThat(database.in(turns::due)).doesNotContain(anna.id());
        tell(database, clock, anna, bob);
        assertThat(database.in(turns::due)).contains(anna.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusedForNowIsTriedAgainWithGrowingPausesAndForGoodIsGivenUp(Database database) {
        Person anna = withMail(database);
        MailTurns turns = turns(database);
        database.run(() -> turns.choose(anna.id(), MailPace.AT_ONCE));
        tell(database, clock, anna, Staff.hired(database, "Bob"));
        for (int minutes : new int[] {1, 2, 4, 8}) {
            assertThat(claim(database, anna)).isPresent();
            assertThat(database.in(() -> turns.failed(anna.id(), false))).isTrue();
            clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(claim(database, anna)).isEmpty();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(claim(database, anna)).isPresent();
        assertThat(database.in(() -> turns.failed(anna.id(), true))).isFalse();
        clock.pass(Duration.ofHours(1));
        assertThat(database.in(turns::due)).doesNotContain(anna.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void digestsComeInTheMorningAndStopForWhoeverHasTheKey(Database database) {
        Person anna = withMail(database);
        MailTurns turns = turns(database);
        database.run(() -> turns.choose(anna.id(), MailPace.DAILY));
        tell(database, clock, anna, Staff.hired(database, "Bob"));
        assertThat(database.in(turns::due)).doesNotContain(anna.id());
        clock.pass(Duration.ofHours(22));
        assertThat(database.in(turns::due)).contains(anna.id());
        MailTurns.Claim claim = claim(database, anna).orElseThrow();
        database.run(() -> turns.release(claim));
        assertThat(database.in(() -> turns.stop("x".repeat(43)))).isFalse();
        assertThat(database.in(() -> turns.stop(claim.stopKey()))).isTrue();
        assertThat(database.in(() -> turns.pace(anna.id()))).isEqualTo(MailPace.NONE);
        assertThat(database.in(turns::due)).doesNotContain(anna.id());
    }

    @Test
    void theCodeOfTheMailServerSaysWhetherItIsForGood() {
        assertThat(MailServer.isForGood(new MessagingException("550 5.1.1 No such mailbox")))
                .isTrue();
        assertThat(MailServer.isForGood(new MessagingException("451 4.7.1 Greylisted")))
                .isFalse();
        assertThat(MailServer.isForGood(new MessagingException("Read timed out")))
                .isFalse();
        assertThat(MailServer.isForGood(
                        new MessagingException("Invalid Addresses", new MessagingException("553 No such user"))))
                .isTrue();
    }
}
