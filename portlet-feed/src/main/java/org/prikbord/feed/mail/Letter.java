package org.prikbord.feed.mail;

import java.util.List;
import org.prikbord.web.text.Markup;

/**
 * A mail before it is one. Its HTML needs no picture and no stylesheet from anywhere, and reads as well without its
 * styles.
 *
 * @param board the address of the board
 * @param stopKey by which its reader stops all mail without a sign-in
 * @param reply where an answer becomes a comment; null where there is nothing to answer, or nobody answers by mail
 */
record Letter(
        String to,
        String language,
        String subject,
        Words words,
        List<Line> lines,
        String board,
        String stopKey,
        String reply) {
    Letter {
        lines = List.copyOf(lines);
    }

    /** What is the same in every mail of a language. */
    record Words(String company, String hello, String lead, String open, String answer, String why, String choose) {}

    /** Something that happened, and the page where it did. */
    record Line(String text, String address) {}

    private String choices() {
        return board + "/feed/notice-choices";
    }

    /** Where a mail program says, without asking anybody, that its reader wants no more (RFC 8058). */
    String stop() {
        return board + "/feed/api/mail/stop/" + stopKey;
    }

    String plain() {
        StringBuilder text = new StringBuilder(words.hello() + "\n\n" + words.lead() + "\n");
        lines.forEach(line -> text.append("\n* ")
                .append(line.text())
                .append("\n  ")
                .append(line.address())
                .append('\n'));
        return text + (reply == null ? "" : "\n" + words.answer() + "\n") + "\n-- \n" + words.why() + "\n"
                + words.choose() + ": " + choices() + "\n";
    }

    String html() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"" + Markup.escaped(language)
                + "\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"><title>"
                + Markup.escaped(subject) + "</title></head>"
                + "<body style=\"margin:0;padding:24px 12px;font:16px/1.55 system-ui,'Segoe UI',Roboto,sans-serif\">"
                + "<div style=\"max-width:34em;margin:0 auto\">"
                + "<h1 style=\"font:650 22px/1.3 Charter,Cambria,Georgia,serif;margin:0 0 16px\">"
                + Markup.escaped(words.company()) + "</h1><p>" + Markup.escaped(words.hello()) + "<br>"
                + Markup.escaped(words.lead()) + "</p><ul style=\"list-style:none;margin:0;padding:0\">");
        lines.forEach(line -> html.append("<li style=\"padding:12px 0;border-top:1px solid #8a8275\">")
                .append(Markup.escaped(line.text()))
                .append("<br>")
                .append(link(line.address(), words.open(), line.text()))
                .append("</li>"));
        return html + "</ul>" + (reply == null ? "" : "<p>" + Markup.escaped(words.answer()) + "</p>")
                + "<p style=\"font-size:14px;border-top:1px solid #8a8275;padding-top:12px\">"
                + Markup.escaped(words.why()) + "<br>" + link(choices(), words.choose(), words.choose())
                + "</p></div></body></html>";
    }

    /** Twenty links of the same name say nothing to whoever hears them. */
    private static String link(String address, String text, String heard) {
        String label = text.equals(heard) ? "" : "\" aria-label=\"" + Markup.escaped(text + ": " + heard);
        return "<a href=\"" + Markup.escaped(address) + label + "\">" + Markup.escaped(text) + "</a>";
    }
}
