package org.prikbord.model.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.prikbord.model.base.Settings;

/** The server's own mail session, <code>mail/prikbord</code>. A board without one works and sends no mail. */
@ApplicationScoped
public class MailServer {
    private static final System.Logger LOG = System.getLogger(MailServer.class.getName());

    /** As the server's own administration calls it; WildFly has names of applications under java: only. */
    private static final List<String> NAMES = List.of("mail/prikbord", "java:/mail/prikbord");

    /** The one whose store is the mailbox that answers come to. */
    private static final List<String> INCOMING = List.of("mail/prikbord-in", "java:/mail/prikbord-in");

    private static final Pattern CODE = Pattern.compile("^\\s*([45])\\d\\d\\b");

    @Inject
    private Settings settings;

    /** What became of a mail. */
    public enum Outcome {
        TAKEN,
        /** The mail server could not be reached, or does not let us in. */
        NOT_REACHED,
        /** Later it may. */
        NOT_NOW,
        NEVER
    }

    /** The session, if the server has one; to be asked on a thread of a component. */
    public Optional<Session> session() {
        return session(NAMES);
    }

    /** The session of the mailbox that answers come to, if the server has one; to be asked on a thread of a component. */
    public Optional<Session> incoming() {
        return session(INCOMING);
    }

    @SuppressWarnings("BanJNDI") // the names are constants, nobody types them
    private static Optional<Session> session(List<String> names) {
        for (String name : names) {
            try {
                Session session = InitialContext.doLookup(name);
                bound(session.getProperties());
                return Optional.of(session);
            } catch (NamingException missing) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** Whether mail can go out from here at all: there is a session, and links have an address to lead to. */
    public boolean isReady() {
        return settings.mail().board().isPresent() && session().isPresent();
    }

    /** A mail server that does not answer must not hold the thread for ever, which it does unless told otherwise. */
    private static void bound(Properties properties) {
        for (String protocol : List.of("smtp", "smtps", "imap", "imaps")) {
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", "10000");
            properties.putIfAbsent("mail." + protocol + ".timeout", "30000");
            properties.putIfAbsent("mail." + protocol + ".writetimeout", "30000");
        }
    }

    /** Hands a mail to the mail server, on a connection of its own. */
    public Outcome send(Session session, Message mail) {
        try (Transport transport = session.getTransport()) {
            if (!isConnected(transport)) {
                return Outcome.NOT_REACHED;
            }
            return send(transport, mail);
        } catch (MessagingException without) {
            LOG.log(System.Logger.Level.WARNING, "The mail session of the server has no transport that works", without);
            return Outcome.NOT_REACHED;
        }
    }

    private static boolean isConnected(Transport transport) {
        try {
            transport.connect();
            return true;
        } catch (MessagingException down) {
            LOG.log(System.Logger.Level.INFO, "The mail server is not reached: {0}", down.getMessage());
            return false;
        }
    }

    private static Outcome send(Transport transport, Message mail) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Outcome.TAKEN;
        } catch (MessagingException refused) {
            return isForGood(refused) ? Outcome.NEVER : Outcome.NOT_NOW;
        }
    }

    /** SMTP says so by its code: 5 for good, 4 for now (RFC 5321, 4.2.1). */
    static boolean isForGood(MessagingException refused) {
        boolean forGood = refused instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
        for (Exception next = refused; next instanceof MessagingException one; next = one.getNextException()) {
            Matcher code = CODE.matcher(String.valueOf(one.getMessage()));
            if (code.find()) {
                forGood = "5".equals(code.group(1));
            }
        }
        return forGood;
    }
}
