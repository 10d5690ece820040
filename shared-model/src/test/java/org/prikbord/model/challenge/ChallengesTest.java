package org.prikbord.model.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class ChallengesTest {
    private static final String WHY = "The stock count came in between";

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void givesBackTheCharterAsItWasWritten(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Charter written = withAudience(sponsor, anna);
        Challenges challenges = new Challenges(database.em(), clock);
        Challenge challenge = database.in(() -> added(challenges, written, sponsor));
        database.run(() -> {
            Charter read = challenges.get(challenge.id()).charter();
            assertThat(read.baseline().figure()).isEqualByComparingTo("412.5");
            assertThat(read.budget()).isEqualTo(1_800_000L);
            assertThat(read.criteria()).isEqualTo(written.criteria());
            assertThat(read.audience())
                    .extracting("id")
                    .containsExactly(anna.team().id());
            for (Phase phase : Schedule.PHASES) {
                assertThat(read.schedule().from(phase))
                        .isEqualTo(written.schedule().from(phase));
            }
        });
        assertThat(database.in(() -> challenges.criteria(challenge.id()))).isEqualTo(written.criteria());
        assertThat(database.in(() -> challenges.audience(challenge.id())))
                .containsExactly(anna.team().name());
    }

    private Charter withAudience(Person sponsor, Person member) {
        LocalDateTime start = LocalDateTime.now(clock);
        Charter whole = Charters.of(sponsor, Charters.daily(start));
        return new Charter(
                whole.title(),
                whole.problem(),
                whole.baseline(),
                whole.budget(),
                whole.criteria(),
                whole.schedule(),
                sponsor,
                sponsor,
                List.of(member.team()),
                new DetailFields(),
                false);
    }

    private Challenge added(Challenges challenges, Charter charter, Person sponsor) {
        Challenge challenge = new Challenge(sponsor, charter, clock);
        challenge.open(sponsor, clock);
        challenges.add(challenge);
        return challenge;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsMomentsAsTheClockOnTheWallSaysWhateverZoneTheServerIsIn(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Challenges challenges = new Challenges(database.em(), clock);
        LocalDateTime start = LocalDateTime.now(clock);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Charter charter = Charters.of(sponsor, Charters.daily(start));
            Challenge challenge = database.in(() -> added(challenges, charter, sponsor));
            Object kept = database.in(() -> database.em()
                    .createNativeQuery("select cast(ideas_from as varchar(40)) from challenge where id = :id")
                    .setParameter("id", challenge.id())
                    .getSingleResult());
            assertThat(kept).asString().startsWith("2026-11-23 09:00:00");
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(database.in(() -> challenges
                            .view(challenge.id(), Reader.ANYBODY)
                            .orElseThrow()
                            .schedule()
                            .from(Phase.IDEAS)))
                    .contains(start);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void showsAChallengeForSomeTeamsToThoseTeamsAlone(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Challenges challenges = new Challenges(database.em(), clock);
        Challenge theirs = database.in(() -> added(challenges, withAudience(sponsor, anna), sponsor));
        for (Reader reader : List.of(Reader.of(anna.signedIn()), Reader.of(sponsor.signedIn()))) {
            assertThat(database.in(() -> challenges.view(theirs.id(), reader))).isPresent();
        }
        for (Reader reader : List.of(Reader.of(bob.signedIn()), Reader.ANYBODY)) {
            assertThat(database.in(() -> challenges.view(theirs.id(), reader))).isEmpty();
            assertThat(database.in(() -> challenges.page(null, 100, reader)).items())
                    .extracting(ChallengeView::id)
                    .doesNotContain(theirs.id());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsWhatWasChangedLatestFirstAndInPages(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Challenges challenges = new Challenges(database.em(), clock);
        LocalDateTime start = LocalDateTime.now(clock);
        Challenge challenge =
                database.in(() -> added(challenges, Charters.of(sponsor, Charters.daily(start)), sponsor));
        database.run(() -> {
            Challenge changed = challenges.getLocked(challenge.id());
            Charter later = Charters.of(sponsor, Charters.daily(start.plusDays(1)));
            challenges.keep(changed.edit(sponsor, later, WHY, changed.version(), clock));
        });
        List<CharterChangeView> first =
                database.in(() -> challenges.changes(challenge.id(), null, 2)).items();
        assertThat(first).extracting(CharterChangeView::field).containsExactly("deliverFrom", "decideFrom");
        assertThat(first).allMatch(change -> change.why().equals(WHY));
        assertThat(first).allMatch(change -> change.by().id() == sponsor.id());
        PageKey next = first.get(1).key();
        assertThat(database.in(() -> challenges.changes(challenge.id(), next, 9))
                        .items())
                .extracting(CharterChangeView::field)
                .containsExactly("chooseFrom", "improveFrom", "ideasFrom");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsNothingAsRunningThatIsADraftOrClosed(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Challenges challenges = new Challenges(database.em(), clock);
        Charter charter = Charters.of(sponsor, Charters.daily(LocalDateTime.now(clock)));
        Challenge open = database.in(() -> added(challenges, charter, sponsor));
        Challenge closed = database.in(() -> added(challenges, charter, sponsor));
        Challenge draft = new Challenge(sponsor, charter, clock);
        database.run(() -> challenges.add(draft));
        clock.pass(Duration.ofDays(9));
        database.run(() -> challenges.getLocked(closed.id()).close(sponsor, 0, clock));
        assertThat(database.in(challenges::running))
                .extracting(Challenge::id)
                .contains(open.id())
                .doesNotContain(closed.id(), draft.id());
    }
}
