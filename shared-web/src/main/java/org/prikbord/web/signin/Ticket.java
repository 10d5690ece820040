package org.prikbord.web.signin;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prikbord.model.base.Digests;
import org.prikbord.model.base.Role;

/**
 * What the cookie says: which person signed in when, in which epoch of theirs, and which roles their groups gave them.
 * Sealed with HMAC-SHA256: anybody can read it, nobody can make one.
 *
 * @param epoch counts how often the person has ended all of their sign-ins; older ones are void
 * @param groupRoles roles beside the person's own, for this sign-in
 */
public record Ticket(long personId, int epoch, Instant issuedAt, Set<Role> groupRoles) {
    private static final Pattern FORM =
            Pattern.compile("((\\d{1,18})\\.(\\d{1,9})\\.(\\d{1,12})\\.(\\d{1,3})\\.(\\d{1,18}))\\.([\\w-]{43})");

    public Ticket {
        groupRoles = Set.copyOf(groupRoles);
        issuedAt = Instant.ofEpochSecond(issuedAt.getEpochSecond());
    }

    /** The cookie's value. */
    public String seal(long keyId, byte[] secret) {
        String said = String.join(
                ".",
                Long.toString(personId),
                Integer.toString(epoch),
                Long.toString(issuedAt.getEpochSecond()),
                Integer.toString(bits(groupRoles)),
                Long.toString(keyId));
        return said + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.sealed(said, secret));
    }

    /**
     * The ticket in a cookie's value; nothing when it was not sealed by us, has expired or is from the future.
     *
     * @param secrets by key id; null for a key that is not known
     */
    public static Optional<Ticket> open(String value, LongFunction<byte[]> secrets, Instant now, Duration lifetime) {
        Matcher form = FORM.matcher(value == null ? "" : value);
        if (!form.matches()) {
            return Optional.empty();
        }
        byte[] secret = secrets.apply(Long.parseLong(form.group(6)));
        if (secret == null || !MessageDigest.isEqual(Digests.sealed(form.group(1), secret), decoded(form.group(7)))) {
            return Optional.empty();
        }
        Instant issued = Instant.ofEpochSecond(Long.parseLong(form.group(4)));
        if (!now.isBefore(issued.plus(lifetime)) || issued.isAfter(now.plusSeconds(60))) {
            return Optional.empty();
        }
        return Optional.of(new Ticket(
                Long.parseLong(form.group(2)),
                Integer.parseInt(form.group(3)),
                issued,
                roles(Integer.parseInt(form.group(5)))));
    }

    /** When it counts no more. */
    public Instant expires(Duration lifetime) {
        return issuedAt.plus(lifetime);
    }

    private static int bits(Set<Role> roles) {
        return roles.stream().mapToInt(role -> 1 << role.ordinal()).sum();
    }

    private static Set<Role> roles(int bits) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if ((bits & (1 << role.ordinal())) != 0) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static byte[] decoded(String mac) {
        try {
            return Base64.getUrlDecoder().decode(mac);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
