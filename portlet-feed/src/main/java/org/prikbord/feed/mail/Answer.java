package org.prikbord.feed.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.prikbord.model.base.Digests;

/**
 * A mail that somebody sent to the board, as far as it is of use: never more of it is read than its words, and no more of
 * them than anybody writes.
 *
 * @param hash by which it is known again, from its Message-ID
 * @param from who says that they sent it, in lower case; empty for nobody
 * @param to all the addresses that it may have been for
 * @param automatic whether a program sent it, which is not to be answered
 * @param words what was written, without what was quoted
 */
record Answer(String hash, String from, List<String> to, boolean automatic, String words) {
    private static final int MOST_CHARACTERS = 100_000;
    private static final int DEEPEST = 8;
    private static final List<String> RECEIVERS = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");
    private static final List<String> BULK = List.of("bulk", "junk", "list", "auto_reply");

    Answer {
        to = List.copyOf(to);
    }

    /** Reads one; an exception for what is no mail. */
    static Answer of(MimeMessage mail) throws MessagingException, IOException {
        String from = from(mail);
        String id = mail.getMessageID() == null ? from + mail.getSentDate() + mail.getSubject() : mail.getMessageID();
        return new Answer(Digests.hexOf(id), from, receivers(mail), from.isEmpty() || isAutomatic(mail), words(mail));
    }

    /** Whether it was sent to an address of that mailbox with something after a plus. */
    static boolean isFor(Message mail, String mailbox) throws MessagingException {
        String begin = mailbox.substring(0, mailbox.indexOf('@')) + "+";
        return receivers(mail).stream().anyMatch(address -> address.startsWith(begin));
    }

    private static String from(Message mail) throws MessagingException {
        try {
            Address[] from = mail.getFrom();
            return from != null
                            && from.length == 1
                            && from[0] instanceof InternetAddress one
                            && one.getAddress() != null
                    ? one.getAddress().toLowerCase(Locale.ROOT)
                    : "";
        } catch (AddressException unreadable) {
            return "";
        }
    }

    private static List<String> receivers(Message mail) throws MessagingException {
        List<String> all = new ArrayList<>();
        for (String name : RECEIVERS) {
            for (String line : headers(mail, name)) {
                try {
                    Arrays.stream(InternetAddress.parseHeader(line, false))
                            .map(InternetAddress::getAddress)
                            .filter(address -> address != null)
                            .forEach(address -> all.add(address.toLowerCase(Locale.ROOT)));
                } catch (AddressException unreadable) {
                    continue;
                }
            }
        }
        return all;
    }

    private static List<String> headers(Part part, String name) throws MessagingException {
        String[] lines = part.getHeader(name);
        return lines == null ? List.of() : List.of(lines);
    }

    private static boolean isAutomatic(Message mail) throws MessagingException {
        Stream<String> submitted = headers(mail, "Auto-Submitted").stream();
        Stream<String> precedence = headers(mail, "Precedence").stream();
        return submitted.anyMatch(
                        value -> !value.strip().toLowerCase(Locale.ROOT).startsWith("no"))
                || precedence.anyMatch(value -> BULK.contains(value.strip().toLowerCase(Locale.ROOT)))
                || headers(mail, "Return-Path").stream()
                        .anyMatch(value -> value.replaceAll("\\s", "").equals("<>"))
                || !headers(mail, "X-Autoreply").isEmpty()
                || !headers(mail, "List-Id").isEmpty()
                || mail.isMimeType("multipart/report");
    }

    private static String words(Part mail) throws MessagingException, IOException {
        Part plain = find(mail, "text/plain", 0);
        if (plain != null) {
            return OwnWords.of(read(plain));
        }
        Part html = find(mail, "text/html", 0);
        return html == null ? "" : OwnWords.ofHtml(read(html));
    }

    /** The first of that type that is no attachment; null for none. */
    private static Part find(Part part, String type, int depth) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || depth > DEEPEST) {
            return null;
        }
        if (part.isMimeType(type)) {
            return part;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart below = parts.getBodyPart(at);
                Part found = find(below, type, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String read(Part part) throws MessagingException, IOException {
        try (InputStream bytes = part.getInputStream();
                Reader reader = new InputStreamReader(bytes, charset(part))) {
            char[] read = new char[MOST_CHARACTERS];
            int length = 0;
            for (int more = 0; more >= 0 && length < MOST_CHARACTERS; length += Math.max(0, more)) {
                more = reader.read(read, length, MOST_CHARACTERS - length);
            }
            return new String(read, 0, length);
        }
    }

    private static Charset charset(Part part) {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (MessagingException | IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
