package org.prikbord.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The users of the embedded server's own realm, in a file as the server itself would write it. */
public final class ServerRealm {
    private static final int ROUNDS = 100;
    private static final int SALT = 8;

    private final StringBuilder users = new StringBuilder();

    /** Adds somebody who is in these groups. */
    public ServerRealm with(String userName, String password, String... groups) {
        users.append(userName)
                .append(";{SSHA256}")
                .append(hashed(password))
                .append(';')
                .append(String.join(",", groups))
                .append('\n');
        return this;
    }

    /** Writes it to a file of its own. */
    public Path written() {
        try {
            return Files.writeString(Files.createTempFile("prikbord-realm", ""), users);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String hashed(String password) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(password.getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(salt);
            for (int round = 1; round < ROUNDS; round++) {
                hash = digest.digest(hash);
            }
            byte[] both = java.util.Arrays.copyOf(hash, hash.length + SALT);
            System.arraycopy(salt, 0, both, hash.length, SALT);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
