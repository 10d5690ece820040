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
        setFrom();
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        if (letter.reply() != null) {
            setReplyTo(new InternetAddress[] {new InternetAddress(letter.reply(), true)});
        }
        setSubject(letter.subject().replaceAll("\\p{Cntrl}", " "), "UTF-8");
        setSentDate(Date.from(now));
        setHeader("Content-Language", letter.language());
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

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
