package org.prikbord.model.anonymous;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.prikbord.model.base.Settings;

/**
 * Seals and marks with keys that are made of the configured secret (HKDF of RFC 5869 with SHA-256, one key for each
 * purpose). Seals are AES-GCM with 256 bits and bound to a place: moved elsewhere, they do not open.
 */
@ApplicationScoped
public class Secrecy {
    private static final String SALT = "prikbord.anonymity";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private SecretKeySpec sealing;
    private SecretKeySpec marking;

    protected Secrecy() {}

    @Inject
    public Secrecy(Settings settings) {
        settings.anonymitySecret().ifPresent(secret -> {
            SecretKeySpec extracted = hmacKey(hmac(hmacKey(SALT.getBytes(UTF_8)), secret.getBytes(UTF_8)));
            sealing = new SecretKeySpec(expanded(extracted, "seal"), "AES");
            marking = hmacKey(expanded(extracted, "mark"));
        });
    }

    private static byte[] expanded(SecretKeySpec extracted, String purpose) {
        return hmac(extracted, (purpose + "\u0001").getBytes(UTF_8));
    }

    private static SecretKeySpec hmacKey(byte[] bytes) {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HmacSHA256", missing);
        }
    }

    /** Whether there is a secret, and so can be ideas without a name. */
    public boolean isThere() {
        return sealing != null;
    }

    /** Seals bytes for one place, never the same way twice; 38 characters and a third longer than the bytes. */
    String seal(String place, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            byte[] both = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot seal", impossible);
        }
    }

    /** What was sealed for that place; empty when it was for another, with another secret, or was changed. */
    Optional<byte[]> open(String place, String sealed) {
        if (!isThere()) {
            return Optional.empty();
        }
        try {
            byte[] both = Base64.getDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(both, NONCE);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(both, NONCE, both.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        if (!isThere()) {
            throw new IllegalStateException("prikbord.anonymity.secret is not set");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }

    /** A mark of 43 characters that only who has the secret can make of these; nothing can be read from it. */
    String mark(String purpose, Object... of) {
        if (!isThere()) {
            throw new IllegalStateException("prikbord.anonymity.secret is not set");
        }
        StringBuilder message = new StringBuilder(purpose);
        for (Object part : of) {
            // its length first, or two lists could read the same
            String text = String.valueOf(part);
            message.append('\n').append(text.length()).append(':').append(text);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hmac(marking, message.toString().getBytes(UTF_8)));
    }
}
