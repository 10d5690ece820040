package org.prikbord.model.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Reader;
import org.prikbord.model.challenge.Schedule;
import org.prikbord.model.event.Channels;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Events;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.event.Relay;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.model.idea.IdeaStamp;
import org.prikbord.model.idea.IdeaTexts;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/** The index beside a real database: what was committed is found, also what was committed late or taken away. */
class FollowingIdeasTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-26T09:00");
    private final Channels channels = new Channels();
    private final String word = coined();
    private final String lids = coined();
    private final String cups = coined();

    private Person sponsor;
    private Challenge challenge;

    /** A word that no other idea in the database has: other tests leave theirs there. */
    private static String coined() {
        return ThreadLocalRandom.current()
                .ints(16, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static Stream<Database> databases() {
        return Database.both();
    }

    private SimilarIdeas following(Database database) {
        sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        challenge = open(database);
        SimilarIdeas similar =
                new SimilarIdeas(new IdeaTexts(database.em()), channels, database.newTransaction(), clock);
        similar.look();
        return similar;
    }

    private Challenge open(Database database, Team... audience) {
        return database.in(() -> {
            LocalDateTime today = LocalDate.now(clock).atStartOfDay();
            Schedule schedule = Charters.choosing(today, today.plusDays(8));
            return Charters.kept(database, sponsor, schedule, clock, audience);
        });
    }

    /** Within the transaction that there is. */
    private Idea propose(Database database, String title) {
        Idea idea = new Idea(challenge, sponsor, title, "Because it saves a lot", clock);
        database.em().persist(idea);
        outbox(database).write(EventType.IDEA_PROPOSED, idea.id(), sponsor.id());
        database.em().flush();
        return idea;
    }

    private Outbox outbox(Database database) {
        Relay relay = new Relay(new Events(database.em()), channels, database.newTransaction(), clock, List.of());
        return new Outbox(database.em(), database.afterTransaction(), channels, relay, clock);
    }

    private static List<Long> like(SimilarIdeas similar, String title) {
        return similar.like(title, "", 5).stream().map(Similar::id).toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsWhatWasProposedAndEdited(Database database) {
        SimilarIdeas similar = following(database);
        Idea idea = database.in(() -> propose(database, word + " " + lids));
        assertThat(like(similar, word + " " + lids)).isEmpty();
        similar.look();
        assertThat(like(similar, word + " " + lids)).startsWith(idea.id());
        clock.pass(Duration.ofMinutes(1));
        database.run(() -> {
            new Ideas(database.em(), clock).getLocked(idea.id()).edit(sponsor, cups, "They last", 0, clock);
            outbox(database).write(EventType.IDEA_EDITED, idea.id(), sponsor.id());
        });
        similar.look();
        assertThat(like(similar, cups)).startsWith(idea.id());
        assertThat(like(similar, word + " " + lids)).doesNotContain(idea.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsNothingAsLongAsNothingMoves(Database database) {
        SimilarIdeas similar = following(database);
        clock.pass(Duration.ofMinutes(1));
        long before = database.statements();
        similar.look();
        assertThat(database.statements()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsWhatWasCommittedLongAfterItWasWritten(Database database) {
        SimilarIdeas similar = following(database);
        Idea late = database.in(() -> {
            Idea slow = propose(database, word + " " + lids);
            clock.pass(Duration.ofMinutes(4));
            database.in(() -> propose(database, word + " " + cups));
            similar.look();
            assertThat(like(similar, word + " " + lids)).hasSize(1).doesNotContain(slow.id());
            return slow;
        });
        similar.look();
        assertThat(like(similar, word + " " + lids)).hasSize(2).contains(late.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsWhatTookEvenLongerBeforeLong(Database database) {
        SimilarIdeas similar = following(database);
        Idea late = database.in(() -> {
            Idea slow = propose(database, word + " " + lids);
            for (int minutes = 0; minutes < 18; minutes += 9) {
                clock.pass(Duration.ofMinutes(9));
                similar.look();
            }
            return slow;
        });
        similar.look();
        assertThat(like(similar, word + " " + lids)).isEmpty();
        clock.pass(Duration.ofMinutes(10));
        similar.look();
        assertThat(like(similar, word + " " + lids)).containsExactly(late.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void forgetsWhatWasTakenAwayBeforeLong(Database database) {
        SimilarIdeas similar = following(database);
        Idea idea = database.in(() -> propose(database, word + " " + lids));
        similar.look();
        assertThat(like(similar, word + " " + lids)).contains(idea.id());
        database.run(() -> database.em()
                .createQuery("delete from Idea i where i.id = :id")
                .setParameter("id", idea.id())
                .executeUpdate());
        clock.pass(Duration.ofMinutes(10));
        similar.look();
        assertThat(like(similar, word + " " + lids)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsChangesInPagesByKey(Database database) {
        following(database);
        clock.pass(Duration.ofDays(1));
        Instant since = clock.instant();
        List<Long> proposed = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            proposed.add(database.in(() -> propose(database, word)).id());
        }
        IdeaTexts texts = new IdeaTexts(database.em());
        List<Long> read = new ArrayList<>();
        List<IdeaStamp> page = database.in(() -> texts.changedSince(since, 0, 3));
        while (!page.isEmpty()) {
            page.forEach(stamp -> read.add(stamp.id()));
            page = database.in(() -> texts.changedSince(since, read.get(read.size() - 1), 3));
        }
        assertThat(read).isEqualTo(proposed);
        assertThat(database.in(() -> texts.of(proposed))).hasSize(7).allMatch(idea -> word.equals(idea.title()));
        assertThat(database.in(() -> texts.changedSince(since.plusSeconds(1), 0, 3)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsInBriefWhatBecameOfIdeasAndHidesThoseForOthers(Database database) {
        following(database);
        Idea cups = database.in(() -> propose(database, "Cups"));
        Ideas ideas = new Ideas(database.em(), clock);
        database.run(() -> ideas.decide(cups.id(), sponsor, Reply.of(Outcome.NO, "Tried in 2024: they broke")));
        Idea lids = database.in(() -> propose(database, "Lids"));
        challenge = open(database, sponsor.team());
        Idea hidden = database.in(() -> propose(database, "Straws"));
        List<Long> all = List.of(cups.id(), lids.id(), hidden.id());
        List<IdeaBrief> seen = new ArrayList<>();
        assertThat(database.statements(
                        () -> seen.addAll(ideas.briefs(all, Reader.ANYBODY).values())))
                .isEqualTo(1);
        assertThat(seen)
                .extracting(brief ->
                        brief.title() + ", " + brief.challengeTitle() + ", " + brief.outcome() + ", " + brief.reason())
                .containsExactlyInAnyOrder(
                        "Cups, Less waste, NO, Tried in 2024: they broke", "Lids, Less waste, null, null");
        assertThat(database.in(() -> ideas.briefs(all, new Reader(0, true)))).hasSize(3);
        assertThat(database.in(() -> ideas.briefs(List.of(), Reader.ANYBODY))).isEmpty();
    }
}
