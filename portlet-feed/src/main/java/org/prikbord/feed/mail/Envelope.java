package org.prikbord.feed.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Instant;
import java.util.Date;

/** A letter as mail servers carry it. The same letter has the same Message-ID however often it is tried. */
final class Envelope extends MimeMessage {
    private final String id;

    Envelope(Session session, Letter letter, String about, Instant now) throws MessagingException {
        super(session);
        this.id = "<prikbord." + about + "@" + URI.create(letter.board()).getHost() + ">";
        address(this, letter.to(), letter.subject(), letter.language(), now);
        if (letter.reply() != null) {
            setReplyTo(new InternetAddress[] {new InternetAddress(letter.reply(), true)});
        }
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
        setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.plain(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        setContent(new MimeMultipart("alternative", plain, html));
        saveChanges();
    }

    /** Writes on any mail from the board to whom it goes and what it is about, on one line, in which language. */
    static void address(MimeMessage mail, String to, String subject, String language, Instant now)
            throws MessagingException {
        mail.setFrom();
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject(subject.replaceAll("\\p{Cntrl}", " "), "UTF-8");
        mail.setSentDate(Date.from(now));
        mail.setHeader("Content-Language", language);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
