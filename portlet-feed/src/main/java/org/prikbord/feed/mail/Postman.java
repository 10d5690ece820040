package org.prikbord.feed.mail;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.Rounds;
import org.prikbord.model.base.Settings;
import org.prikbord.model.mail.MailServer;
import org.prikbord.model.mail.MailTurns;

/**
 * Sends what is due. On a thread of its own, since a mail server may take its time, and in no transaction while it does:
 * a turn is claimed in one and what became of it is written down in another.
 */
@ApplicationScoped
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    @Inject
    private MailTurns turns;

    @Inject
    private MailServer server;

    @Inject
    private LetterWriter letters;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private final Rounds rounds = new Rounds();
    private Duration pause = Duration.ZERO;
    private Instant notBefore = Instant.EPOCH;

    /** Begins; to be called once, from a component of the application. */
    public void start() {
        if (settings.mail().board().isEmpty()) {
            LOG.info("No mail is sent: prikbord.mail.board is not set");
            return;
        }
        rounds.begin(this::look, 3);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    /** A look must not end the schedule: what fails is logged and tried again. */
    private void look() {
        try {
            if (!clock.instant().isBefore(notBefore)) {
                server.session().ifPresent(this::sendAll);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Mail could not be sent; it will be tried again", failed);
        }
    }

    private void sendAll(Session session) {
        transaction.run(turns::enrolNewcomers);
        for (long personId : transaction.call(turns::due)) {
            Optional<MailTurns.Claim> claim = transaction.call(() -> turns.claim(personId));
            if (claim.isPresent() && !send(session, claim.get())) {
                return;
            }
        }
    }

    /** Gives whether to go on with the next. */
    private boolean send(Session session, MailTurns.Claim claim) {
        Optional<Letter> letter = letters.write(claim);
        if (letter.isEmpty()) {
            transaction.run(() -> turns.nothingToSay(claim.personId()));
            return true;
        }
        MailServer.Outcome outcome = hand(session, letter.get(), claim.personId() + "." + claim.upTo());
        if (outcome == MailServer.Outcome.NOT_REACHED) {
            transaction.run(() -> turns.release(claim));
            pause = pause.isZero() ? PAUSE : pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            notBefore = clock.instant().plus(pause);
            return false;
        }
        pause = Duration.ZERO;
        if (outcome == MailServer.Outcome.TAKEN) {
            transaction.run(() -> turns.told(claim.personId()));
        } else if (!transaction.call(() -> turns.failed(claim.personId(), outcome == MailServer.Outcome.NEVER))) {
            LOG.warning("The mail server refuses mail to person " + claim.personId() + "; this mail is given up");
        }
        return true;
    }

    private MailServer.Outcome hand(Session session, Letter letter, String about) {
        try {
            return server.send(session, new Envelope(session, letter, about, clock.instant()));
        } catch (MessagingException noAddress) {
            LOG.log(Level.FINE, "No mail can be written to that address", noAddress);
            return MailServer.Outcome.NEVER;
        }
    }
}
