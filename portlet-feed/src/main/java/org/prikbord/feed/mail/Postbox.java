package org.prikbord.feed.mail;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.Rounds;
import org.prikbord.model.base.Settings;
import org.prikbord.model.mail.MailServer;

/**
 * Looks into the mailbox that answers come to: the inbox of the server's mail session <code>mail/prikbord-in</code>. What
 * was taken is deleted there; what is not for an address that the board makes is left, as read. On a thread of its own,
 * for a mail server may take its time.
 */
@ApplicationScoped
public class Postbox {
    private static final Logger LOG = Logger.getLogger(Postbox.class.getName());
    private static final int EVERY_SECONDS = 10;
    private static final int MOST = 50;
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    /** More than anybody writes, and than most mailboxes take with all that is attached. */
    private static final int MOST_BYTES = 30_000_000;

    @Inject
    private MailServer server;

    @Inject
    private Replies replies;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private final Rounds rounds = new Rounds();
    private boolean failing;

    /** Begins; to be called once, from a component of the application. */
    public void start() {
        if (settings.mail().reply().isPresent()) {
            rounds.begin(this::look, EVERY_SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    /** A look must not end the schedule: what fails is tried again, and logged when it begins to. */
    private void look() {
        try {
            Session session = server.incoming().orElse(null);
            if (session != null) {
                empty(session);
            }
            failing = false;
        } catch (MessagingException | RuntimeException failed) {
            if (!failing) {
                LOG.log(Level.INFO, "The mailbox of answers cannot be read; it will be tried again", failed);
            }
            failing = true;
        }
    }

    private void empty(Session session) throws MessagingException {
        try (Store store = session.getStore()) {
            connect(store, session);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Instant end = clock.instant().plus(LONGEST_LOOK);
                Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                take(Arrays.copyOf(unread, Math.min(unread.length, MOST)), end);
            }
        }
    }

    /** One that fails holds up no other, and is told of when all had their turn. */
    private void take(Message[] mails, Instant end) throws MessagingException {
        RuntimeException first = null;
        for (Message mail : mails) {
            if (clock.instant().isAfter(end) || Thread.currentThread().isInterrupted()) {
                break;
            }
            try {
                take(mail);
            } catch (RuntimeException failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** With the password that the session has in its properties, where the server does not keep it for itself. */
    private static void connect(Store store, Session session) throws MessagingException {
        String protocol = store.getURLName().getProtocol();
        String password = session.getProperty("mail." + protocol + ".password");
        if (password == null) {
            store.connect();
        } else {
            store.connect(null, null, password);
        }
    }

    private void take(Message mail) throws MessagingException {
        if (!Answer.isFor(mail, settings.mail().reply().orElseThrow())) {
            mail.setFlag(Flags.Flag.SEEN, true);
            return;
        }
        try {
            if (mail instanceof MimeMessage answer && mail.getSize() <= MOST_BYTES) {
                replies.take(Answer.of(answer)).ifPresent(this::send);
            }
            mail.setFlag(Flags.Flag.DELETED, true);
        } catch (IOException unreadable) {
            LOG.log(Level.INFO, "An answer by mail cannot be read; it is left in the mailbox", unreadable);
            mail.setFlag(Flags.Flag.SEEN, true);
        } catch (RuntimeException failed) {
            // nothing is lost: the next look takes it
            mail.setFlag(Flags.Flag.SEEN, false);
            throw failed;
        }
    }

    /** Once at most: a mail server that does not take it now hears no more of it. */
    private void send(Replies.Regret regret) {
        server.session().ifPresent(session -> {
            try {
                MimeMessage mail = new MimeMessage(session);
                Envelope.address(mail, regret.to(), regret.subject(), regret.language(), clock.instant());
                mail.setHeader("Auto-Submitted", "auto-replied");
                mail.setText(regret.text(), "UTF-8");
                mail.saveChanges();
                server.send(session, mail);
            } catch (MessagingException noAddress) {
                LOG.log(Level.FINE, "No mail can be written to that address", noAddress);
            }
        });
    }
}
