package org.prikbord.model.base;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The key of a request, and a fingerprint of what it asks: the same key with the same words is a retry, with other words
 * a mistake that has to be told.
 *
 * @param key at most 100 characters; null or blank when the request has none
 * @param fingerprint 43 characters
 */
public record OnceKey(String key, String fingerprint) {
    private static final int LONGEST = 100;

    public OnceKey {
        if (key != null && (key.length() > LONGEST || !key.equals(Text.storable(key)))) {
            throw RuleBroken.at("Idempotency-Key", "key.tooLong", LONGEST);
        }
    }

    /**
     * The key of a request that asks for this.
     *
     * @param asked the use case and what it was given: texts, numbers, enum values, records and lists of them, or null; no sets, which have no order
     */
    public static OnceKey of(String key, Object... asked) {
        StringBuilder said = new StringBuilder();
        for (Object part : asked) {
            String text = String.valueOf(part);
            said.append(text.length()).append(':').append(text);
        }
        return new OnceKey(key, sumOf(said.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** What stands for a file in {@link #of}. */
    public static String sumOf(byte[] file) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.sha256(file));
    }

    /** Whether there is a key at all. */
    public boolean isNone() {
        return key == null || key.isBlank();
    }
}
