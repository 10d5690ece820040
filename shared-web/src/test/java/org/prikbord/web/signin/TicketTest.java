package org.prikbord.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.Role;

class TicketTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration SHIFT = Duration.ofHours(12);
    private static final byte[] OLD =
            "an older secret of thirty-two by".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final byte[] NEW =
            "a newer secret of thirty-two byt".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final LongFunction<byte[]> BOTH = Map.of(1L, OLD, 2L, NEW)::get;

    private final Ticket ticket = new Ticket(42, 3, NOON, Set.of(Role.SPONSOR));

    @Test
    void opensWhatItSealed() {
        assertThat(Ticket.open(ticket.seal(2, NEW), BOTH, NOON.plusSeconds(60), SHIFT))
                .contains(ticket);
    }

    @Test
    void anOlderKeyOpensAfterARotation() {
        assertThat(Ticket.open(ticket.seal(1, OLD), BOTH, NOON, SHIFT)).contains(ticket);
    }

    @Test
    void aForgottenKeyOpensNothing() {
        assertThat(Ticket.open(ticket.seal(1, OLD), Map.of(2L, NEW)::get, NOON, SHIFT))
                .isEmpty();
    }

    @Test
    void isVoidFromTheMomentItExpires() {
        String sealed = ticket.seal(2, NEW);
        assertThat(Ticket.open(sealed, BOTH, NOON.plus(SHIFT).minusSeconds(1), SHIFT))
                .isPresent();
        assertThat(Ticket.open(sealed, BOTH, NOON.plus(SHIFT), SHIFT)).isEmpty();
    }

    @Test
    void isVoidWhenItComesFromTheFuture() {
        assertThat(Ticket.open(ticket.seal(2, NEW), BOTH, NOON.minusSeconds(3600), SHIFT))
                .isEmpty();
    }

    @Test
    void noPartCanBeChanged() {
        String[] parts = ticket.seal(2, NEW).split("\\.");
        for (int part = 0; part < parts.length; part++) {
            String[] forged = parts.clone();
            forged[part] = part < parts.length - 1 ? "1" + forged[part] : "A" + forged[part].substring(1);
            String value = String.join(".", forged);
            if (!forged[part].equals(parts[part])) {
                assertThat(Ticket.open(value, key -> NEW, NOON, Duration.ofDays(100_000)))
                        .as(value)
                        .isEmpty();
            }
        }
    }

    @Test
    void nonsenseOpensNothing() {
        for (String value : new String[] {null, "", "1.2.3", "a.b.c.d.e.f", "99999999999999999999.1.1.1.1.x", "…"}) {
            assertThat(Ticket.open(value, BOTH, NOON, SHIFT)).isEmpty();
        }
    }
}
