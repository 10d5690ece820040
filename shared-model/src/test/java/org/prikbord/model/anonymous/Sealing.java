package org.prikbord.model.anonymous;

import java.util.Map;
import org.prikbord.model.base.Settings;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.event.Channels;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.idea.Details;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Ideas without a name on a database, with a secret. */
final class Sealing {
    private static final String SECRET = "a-secret-of-this-test-and-no-other";

    final Database database;
    final Clocks.Moving clock;
    final AnonymousIdeas anonymous;
    final Release release;

    Sealing(Database database, Clocks.Moving clock) {
        this(database, clock, SECRET);
    }

    Sealing(Database database, Clocks.Moving clock, String secret) {
        this.database = database;
        this.clock = clock;
        Channels channels = new Channels();
        anonymous = new AnonymousIdeas(database.em(), secrecy(secret), clock);
        release = new Release(
                anonymous,
                new Ideas(database.em(), clock),
                new People(database.em()),
                new WordRules(database.em(), database.newTransaction(), channels),
                new Moderation(database.em(), Desk.outbox(database, channels, clock), clock),
                Desk.outbox(database, channels, clock),
                database.newTransaction(),
                clock);
    }

    static Secrecy secrecy(String secret) {
        return new Secrecy(new Settings(Map.of("prikbord.anonymity.secret", secret)));
    }

    /** A challenge that takes ideas for two days from now, with or without names. */
    Challenge challenge(Person sponsor) {
        return database.in(() -> {
            return Charters.kept(
                    database,
                    sponsor,
                    Charters.daily(clock.instant().atZone(clock.getZone()).toLocalDateTime()),
                    clock);
        });
    }

    void propose(Challenge challenge, Person author, String title, String key) {
        database.run(() -> anonymous.propose(challenge, author, title, "Wash the cups by hand.", new Details(), key));
    }
}
