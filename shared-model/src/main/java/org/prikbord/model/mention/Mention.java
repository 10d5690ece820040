package org.prikbord.model.mention;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;

/**
 * How a text names somebody: <code>@gmuller2</code> a person, <code>@[Store Utrecht]</code> a department or shop. What an
 * e-mail or web address has around its sign is none.
 */
public final class Mention {
    /** Further people in one text are only words. */
    public static final int MOST = 20;

    private static final Pattern SIGN =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}.+&/=@-])@(?:\\[(?<team>[^\\[\\]\\n]{1,200})]"
                    + "|(?<person>[\\p{L}\\p{N}](?:[._-]{0,3}[\\p{L}\\p{N}]){0,59}+)(?![._-]{0,3}[\\p{L}\\p{N}]|@))");

    /** Code, addresses, links and what somebody else is quoted with. */
    private static final Pattern NOT_SAID = Pattern.compile(
            "(?ms)^ {0,3}```.*?(?:^ {0,3}```|\\z)|`[^`\\n]*+`|https?://\\S++|\\[[^\\[\\]\\n]*+]\\([^()\\n]*+\\)|^ {0,3}>[^\\n]*+");

    private Mention() {}

    /** Finds one after the other in words without Markdown; each has the group <code>person</code> or <code>team</code>. */
    public static Matcher in(String words) {
        return SIGN.matcher(words);
    }

    /** The user names that somebody says in Markdown, in lower case, in the order in which they stand there. */
    public static Set<String> userNamesIn(String text) {
        if (text.indexOf('@') < 0) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        Matcher found = in(NOT_SAID.matcher(text).replaceAll(" "));
        while (found.find() && names.size() < MOST) {
            if (found.group("person") != null) {
                names.add(found.group("person").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /**
     * Writes down that words name somebody, where they do; who of them hears of it is found out later.
     *
     * @param id of what says so
     * @param actor who said so
     * @param what the key of its kind, for a reply with <code>@</code> and the id of what it replies to
     */
    public static void tell(Outbox outbox, String words, long id, long actor, String what) {
        if (!userNamesIn(words).isEmpty()) {
            outbox.write(EventType.MENTIONED, id, actor, what);
        }
    }

    /** Whether that user name can be written so that it is found again. */
    public static boolean isWritable(String userName) {
        return userNamesIn("@" + userName).contains(userName);
    }
}
