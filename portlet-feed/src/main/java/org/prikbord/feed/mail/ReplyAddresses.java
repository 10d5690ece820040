package org.prikbord.feed.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prikbord.model.base.Digests;
import org.prikbord.model.base.Settings;
import org.prikbord.web.signin.KeyRing;

/**
 * Addresses at which one person answers about one post: who they are, which post, when it was made and by which key, in
 * figures that survive a mail server which makes everything lower case, sealed with one of the keys that seal sign-ins.
 */
@ApplicationScoped
public class ReplyAddresses {
    /** So many days one holds. */
    static final int DAYS = 30;

    private static final int FIGURES = 36;
    private static final int MAC_BYTES = 12;
    private static final String NUMBER = "([0-9a-z]{1,13})";
    private static final Pattern FORM =
            Pattern.compile("(" + NUMBER + "-" + NUMBER + "-" + NUMBER + "-" + NUMBER + ")-([0-9a-f]{24})");

    @Inject
    private KeyRing keys;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Whom an address was made for, and about which post; whether that is too long ago. */
    record Meant(long person, long post, boolean old) {}

    /** The address at which that person answers about that post; empty where nobody answers by mail. */
    Optional<String> of(long person, long post) {
        return settings.mail().reply().map(mailbox -> {
            long key = keys.newestId();
            String said = figures(person) + "-" + figures(post) + "-" + figures(key) + "-" + figures(today());
            return mailbox.replace("@", "+" + said + "-" + mac(said, keys.secret(key)) + "@");
        });
    }

    /** What that address means; empty for one that was not made here, or by a key that is forgotten. */
    Optional<Meant> read(String address) {
        String low = address.toLowerCase(Locale.ROOT);
        String[] mailbox = settings.mail().reply().orElseThrow().split("@", 2);
        if (!low.startsWith(mailbox[0] + "+") || !low.endsWith("@" + mailbox[1])) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(low.substring(mailbox[0].length() + 1, low.length() - mailbox[1].length() - 1));
        return form.matches() ? sealed(form) : Optional.empty();
    }

    private Optional<Meant> sealed(Matcher form) {
        try {
            byte[] secret = keys.secret(number(form.group(4)));
            if (secret == null
                    || !MessageDigest.isEqual(
                            mac(form.group(1), secret).getBytes(StandardCharsets.US_ASCII),
                            form.group(6).getBytes(StandardCharsets.US_ASCII))) {
                return Optional.empty();
            }
            boolean old = number(form.group(5)) + DAYS < today();
            return Optional.of(new Meant(number(form.group(2)), number(form.group(3)), old));
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    private long today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }

    private static String figures(long number) {
        return Long.toString(number, FIGURES);
    }

    private static long number(String figures) {
        return Long.parseLong(figures, FIGURES);
    }

    private static String mac(String said, byte[] secret) {
        return HexFormat.of().formatHex(Digests.sealed("reply " + said, secret), 0, MAC_BYTES);
    }
}
