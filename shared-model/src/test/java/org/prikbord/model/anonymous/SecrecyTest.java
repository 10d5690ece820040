package org.prikbord.model.anonymous;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.Settings;

/** Seals that open in one place with one secret, and marks that tell nothing. */
class SecrecyTest {
    private final Secrecy secrecy = Sealing.secrecy("a-secret-of-this-test-and-no-other");
    private final byte[] plain = "twelve bytes".getBytes(UTF_8);

    @Test
    void opensWhereItWasSealedAndNowhereElse() {
        String sealed = secrecy.seal("idea 7", plain);
        assertThat(secrecy.open("idea 7", sealed)).hasValue(plain);
        assertThat(secrecy.open("idea 8", sealed)).isEmpty();
        assertThat(Sealing.secrecy("another-secret-of-some-other-board").open("idea 7", sealed))
                .isEmpty();
        assertThat(secrecy.open("idea 7", sealed.substring(1))).isEmpty();
        assertThat(secrecy.open("idea 7", "")).isEmpty();
    }

    @Test
    void sealsTheSameBytesDifferentlyAndAsLong() {
        String once = secrecy.seal("idea 7", plain);
        String again = secrecy.seal("idea 7", plain);
        assertThat(again).isNotEqualTo(once).hasSameSizeAs(once);
    }

    @Test
    void marksDependOnEachPartAndTheSecret() {
        String mark = secrecy.mark("author", 12, 3);
        assertThat(secrecy.mark("author", 12, 3)).isEqualTo(mark).hasSize(43);
        assertThat(secrecy.mark("author", 1, 23)).isNotEqualTo(mark);
        assertThat(secrecy.mark("request", 12, 3)).isNotEqualTo(mark);
        assertThat(Sealing.secrecy("another-secret-of-some-other-board").mark("author", 12, 3))
                .isNotEqualTo(mark);
    }

    @Test
    void withoutASecretThereIsNothingToSealWith() {
        Secrecy none = new Secrecy(new Settings(Map.of()));
        assertThat(none.isThere()).isFalse();
        assertThat(none.open("idea 7", secrecy.seal("idea 7", plain))).isEmpty();
    }
}
