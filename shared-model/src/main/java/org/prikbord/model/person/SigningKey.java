package org.prikbord.model.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;

/** A secret that cookies are signed with. The newest signs; older ones verify until their cookies have expired. */
@Entity
@Table(name = "signing_key")
public class SigningKey {
    private static final int BYTES = 32;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private byte[] secret;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SigningKey() {}

    /** A new random secret of 256 bits. */
    public SigningKey(Instant now) {
        secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        createdAt = now;
    }

    public Long id() {
        return id;
    }

    public byte[] secret() {
        return secret.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }
}
