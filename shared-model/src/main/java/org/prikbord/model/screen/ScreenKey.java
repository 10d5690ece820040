package org.prikbord.model.screen;

import java.security.SecureRandom;
import org.prikbord.model.base.Digests;

/**
 * What opens a screen: 26 of 32 signs, which is 130 random bits, so that a plain hash of it is enough and guessing is
 * hopeless. Some have to type it with a remote control: there are no capitals in it and no sign that looks like another.
 */
public record ScreenKey(String value) {
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody has. */
    public static ScreenKey fresh() {
        return new ScreenKey(RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString());
    }

    /** What is kept of it. */
    public String hash() {
        return Digests.hexOf(value);
    }
}
