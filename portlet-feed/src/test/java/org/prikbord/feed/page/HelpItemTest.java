package org.prikbord.feed.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.prikbord.model.help.HelpView;

class HelpItemTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static HelpItem item(Instant next, boolean beginning, boolean enough, boolean solved) {
        HelpView view = new HelpView(1, NOON, 15, false, next, beginning, 2, enough, true, false);
        return new HelpItem(view, solved, null);
    }

    @Test
    void isStuckOnceNobodyMoreIsAskedAndTooFewAnswered() {
        assertThat(item(null, false, false, false).stuck()).isTrue();
        assertThat(item(NOON, false, false, false).stuck()).isFalse();
        assertThat(item(null, true, false, false).stuck()).isFalse();
        assertThat(item(null, false, true, false).stuck()).isFalse();
        assertThat(item(null, false, false, true).stuck()).isFalse();
    }
}
