package org.prikbord.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;

/**
 * The keys that tickets are sealed with, remembered from the database. The newest seals and is replaced after a month;
 * the others open until the last ticket that they sealed has expired.
 */
@ApplicationScoped
public class KeyRing {
    private static final Duration ROTATION = Duration.ofDays(30);
    private static final Duration NOT_SOONER = Duration.ofSeconds(2);

    private final Identities identities;
    private final Channels channels;
    private final Clock clock;
    private volatile Loaded loaded = new Loaded(new LinkedHashMap<>(), -1, Instant.EPOCH);

    protected KeyRing() {
        this(null, null, null);
    }

    @Inject
    public KeyRing(Identities identities, Channels channels, Clock clock) {
        this.identities = identities;
        this.channels = channels;
        this.clock = clock;
    }

    /** Seals with the newest key; makes one when there is none, or none that is new enough. */
    public String seal(Ticket ticket) {
        Map.Entry<Long, Secret> newest = newest();
        return ticket.seal(newest.getKey(), newest.getValue().bytes());
    }

    /** The newest key's id, for what else is to be sealed; made when there is none, or none that is new enough. */
    public long newestId() {
        return newest().getKey();
    }

    private Map.Entry<Long, Secret> newest() {
        Instant now = clock.instant();
        Map.Entry<Long, Secret> newest = newest(loaded);
        if (newest == null || !newest.getValue().madeAt().plus(ROTATION).isAfter(now)) {
            newest = newest(load());
        }
        if (newest == null || !newest.getValue().madeAt().plus(ROTATION).isAfter(now)) {
            identities.addKey();
            newest = newest(load());
        }
        return newest;
    }

    /** The secret of this key, or null when there is no such key. */
    public byte[] secret(long keyId) {
        Loaded present = loaded;
        Secret secret = present.keys().get(keyId);
        boolean moved = present.version() != channels.version(Channel.PEOPLE);
        if (moved || (secret == null && present.moment().plus(NOT_SOONER).isBefore(clock.instant()))) {
            secret = load().keys().get(keyId);
        }
        return secret == null ? null : secret.bytes();
    }

    private Loaded load() {
        long version = channels.version(Channel.PEOPLE);
        loaded = new Loaded(identities.keys(), version, clock.instant());
        return loaded;
    }

    private static Map.Entry<Long, Secret> newest(Loaded loaded) {
        return loaded.keys().entrySet().stream().findFirst().orElse(null);
    }

    /** A key's bytes, and when it was made. */
    record Secret(byte[] bytes, Instant madeAt) {}

    private record Loaded(Map<Long, Secret> keys, long version, Instant moment) {}
}
