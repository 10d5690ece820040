package org.prikbord.model.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.desk.Need;
import org.prikbord.model.desk.TwinNeeds;
import org.prikbord.model.event.Channels;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaTexts;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditView;
import org.prikbord.model.person.Person;
import org.prikbord.model.similar.SimilarIdeas;

/** Pairs are found in the background, once each, and stay apart once somebody has said so. */
class TwinFinderTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final Channels channels = new Channels();
    private final String cups = coined();
    private final String wash = coined();

    private Person sponsor;
    private SimilarIdeas similar;
    private Twins twins;
    private TwinFinder finder;

    static Stream<Database> databases() {
        return Database.both();
    }

    /** A word that no other idea in the database has: other tests leave theirs there. */
    private static String coined() {
        return ThreadLocalRandom.current()
                .ints(16, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private Challenge begin(Database database) {
        sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        similar = new SimilarIdeas(new IdeaTexts(database.em()), channels, database.newTransaction(), clock);
        twins = new Twins(database.em(), new Audit(database.em(), clock), clock);
        finder = new TwinFinder(twins, similar, database.newTransaction(), clock);
        return challenge(database);
    }

    private Challenge challenge(Database database) {
        return database.in(() -> Charters.kept(database, sponsor, clock));
    }

    private Idea propose(Database database, Challenge challenge, String title, String text) {
        return database.in(() -> {
            Idea idea = new Idea(challenge, sponsor, title, text, clock);
            database.em().persist(idea);
            Desk.outbox(database, channels, clock).write(EventType.IDEA_PROPOSED, idea.id(), sponsor.id());
            return idea;
        });
    }

    private void look() {
        similar.look();
        clock.pass(Duration.ofMinutes(1));
        finder.look();
    }

    /** The pairs of which that idea is the one proposed first. */
    private List<Need> pairs(Database database, Idea first) {
        return database
                .in(() -> new TwinNeeds(database.em(), clock).after(new PageKey(java.time.Instant.EPOCH, -1), 1_000))
                .stream()
                .filter(need -> need.about().id() == first.id())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsEachPairOnceAndOnlyWithinAChallenge(Database database) {
        Challenge challenge = begin(database);
        Idea first = propose(database, challenge, cups + " for " + wash, "We throw away too many.");
        Idea second = propose(database, challenge, "More " + wash + " of " + cups, "Far too many are thrown away.");
        propose(database, challenge(database), cups + " for " + wash, "We throw away too many.");
        propose(database, challenge, coined() + " " + coined(), coined() + " " + coined());
        finder.look();
        assertThat(pairs(database, first)).as("before the ideas were read").isEmpty();
        look();
        look();
        assertThat(pairs(database, first))
                .extracting(need -> need.reasons().get(0))
                .containsExactly(second.title());
        assertThat(pairs(database, second)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsToldApartStaysApartUntilSomebodyTakesItBack(Database database) {
        Challenge challenge = begin(database);
        Idea first = propose(database, challenge, cups + " for " + wash, "We throw away too many.");
        propose(database, challenge, "More " + wash + " of " + cups, "Far too many are thrown away.");
        look();
        long pair = pairs(database, first).get(0).id();
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        database.run(() -> twins.tellApart(lotte, pair));
        database.run(() -> twins.tellApart(lotte, pair));
        database.run(() -> {
            new Ideas(database.em(), clock).getLocked(first.id()).edit(sponsor, wash + " " + cups, "All", 0, clock);
            Desk.outbox(database, channels, clock).write(EventType.IDEA_EDITED, first.id(), sponsor.id());
        });
        look();
        assertThat(pairs(database, first)).isEmpty();
        database.run(() -> twins.takeBack(lotte, pair));
        assertThat(pairs(database, first)).extracting(Need::id).containsExactly(pair);
        assertThat(database.in(() -> new Audit(database.em(), clock).page(null, 100))
                        .items())
                .filteredOn(line -> line.title().contains(cups))
                .extracting(AuditView::act)
                .containsExactly(AuditAct.NOT_APART, AuditAct.TOLD_APART);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void forgetsAPairWhenTheWordsPartWays(Database database) {
        Challenge challenge = begin(database);
        Idea first = propose(database, challenge, cups + " for " + wash, "We throw away too many.");
        propose(database, challenge, "More " + wash + " of " + cups, "Far too many are thrown away.");
        look();
        assertThat(pairs(database, first)).hasSize(1);
        database.run(() -> {
            new Ideas(database.em(), clock).getLocked(first.id()).edit(sponsor, coined(), coined(), 0, clock);
            Desk.outbox(database, channels, clock).write(EventType.IDEA_EDITED, first.id(), sponsor.id());
        });
        look();
        assertThat(pairs(database, first)).isEmpty();
    }
}
