package org.prikbord.ideas.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TypedTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void writesMoneyAsTheReaderWouldTypeIt() {
        assertThat(Typed.euros(1_800_000, DUTCH)).isEqualTo("18000");
        assertThat(Typed.euros(31_050, DUTCH)).isEqualTo("310,50");
        assertThat(Typed.euros(31_050, Locale.ENGLISH)).isEqualTo("310.50");
    }

    @Test
    void readsWhatItWrote() {
        BigDecimal figure = new BigDecimal("1234.5");
        assertThat(Typed.decimal("figure", Typed.number(figure, DUTCH))).isEqualByComparingTo(figure);
        assertThat(Typed.decimal("figure", Typed.number(figure, Locale.ENGLISH)))
                .isEqualByComparingTo(figure);
    }
}
