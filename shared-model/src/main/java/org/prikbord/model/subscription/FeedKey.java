package org.prikbord.model.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's key, as a hash: nobody, we neither, can tell it once it was shown. */
@Entity
@Table(name = "feed_key")
class FeedKey {
    @Id
    @Column(name = "person_id")
    private Long personId;

    @Column(name = "key_hash")
    private String hash;

    @Column(name = "made_at")
    private Instant madeAt;

    protected FeedKey() {}

    Long personId() {
        return personId;
    }

    Instant madeAt() {
        return madeAt;
    }
}
