package org.prikbord.feed.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What somebody wrote in an answer, without the mail that they answered and without what stands under each of theirs. */
final class OwnWords {
    /** What mail programs put a mail into that is answered. */
    private static final String QUOTED = "blockquote, .gmail_quote, .gmail_attr, #divRplyFwdMsg, #appendonsend,"
            + " .moz-cite-prefix, .yahoo_quoted, #mail-editor-reference-message-container, head, script, style";

    /** Before the mail that is answered: who wrote it and when, in the four languages and in lines of their own. */
    private static final Pattern BEGINS = Pattern.compile(
            "(?iu)^(on .{4,200} wrote:|op .{4,200} (schreef|heeft) .{0,120}(geschreven)?:|le .{4,200} a écrit\\s*:"
                    + "|am .{4,200} schrieb.{0,120}:|-{2,} ?(original message|oorspronkelijk bericht|message d.origine"
                    + "|ursprüngliche nachricht|forwarded message).{0,20}|_{20,}|(from|van|de|von)\\s?: .+@.+)$");

    private static final Pattern SIGNATURE = Pattern.compile("^--\\s?$");

    /** Stands for the end of a line while spaces are made one. */
    private static final String LINE = "\uE000";

    private OwnWords() {}

    /** Of an answer that is HTML. */
    static String ofHtml(String html) {
        Document mail = Jsoup.parse(html);
        mail.select(QUOTED).remove();
        // as it is drawn: where the source has its line ends means nothing
        mail.select("br").forEach(line -> line.after(LINE));
        mail.select("p, div, li, tr, h1, h2, h3")
                .forEach(block -> block.prepend(LINE).append(LINE));
        return of(mail.body().text().replaceAll(" ?" + LINE + " ?", "\n"));
    }

    /** Of an answer that is plain text. */
    static String of(String plain) {
        List<String> own = new ArrayList<>();
        List<String> lines =
                plain.replace('\u00a0', ' ').lines().map(String::stripTrailing).toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            // some programs break the line that says who wrote it
            String both = at + 1 < lines.size() ? line + " " + lines.get(at + 1).strip() : line;
            if (SIGNATURE.matcher(lines.get(at)).matches()
                    || BEGINS.matcher(line).matches()
                    || (!line.isEmpty() && BEGINS.matcher(both).matches())) {
                break;
            }
            if (!line.startsWith(">")) {
                own.add(lines.get(at));
            }
        }
        return String.join("\n", own).strip().replaceAll("\n{3,}", "\n\n");
    }
}
