package org.prikbord.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n", "\0"})
    void refusesWhatSaysNothing(String typed) {
        assertThatThrownBy(() -> Text.required("text", typed, 10)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.field()).contains("text");
            assertThat(broken.messageKey()).isEqualTo("rule.text.empty");
        });
    }

    @Test
    void keepsTextAsTypedButForWhatNoDatabaseTakes() {
        assertThat(Text.required("text", " <b>é😀 \r\n", 20)).isEqualTo(" <b>é😀 \n");
        assertThat(Text.storable("a\0b\uD800c")).isEqualTo("ab\uFFFDc");
    }

    @Test
    void refusesWhatIsTooLongAndSaysHowMuchFits() {
        assertThat(Text.required("text", "x".repeat(10), 10)).hasSize(10);
        assertThatThrownBy(() -> Text.required("text", "x".repeat(11), 10))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.args()).isEqualTo(List.of(10, 11)));
        assertThatThrownBy(() -> Text.explained("reason", "  short  ", 10, 100)).hasMessageContaining("tooShort");
    }

    @Test
    void foldsNamesForFindingThem() {
        assertThat(Text.folded("Renée Ørsted-Łoś ß İ")).isEqualTo("renee orsted-los ss i");
    }

    @Test
    void shortensBetweenCharacters() {
        assertThat(Text.shortened("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Text.shortened("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Text.shortened("abcd😀fg", 6)).isEqualTo("abcd…");
    }

    @Test
    void readsTheKeysOfPages() {
        PageKey key = new PageKey(Instant.ofEpochMilli(1795424461123L), 42);
        assertThat(PageKey.parse("before", key.toString())).contains(key);
        assertThat(PageKey.parse("before", null)).isEmpty();
        for (String wrong : List.of("x", "1-", "-1-2", "1-2-3", "1-99999999999999999999", "1' or 1=1")) {
            assertThatThrownBy(() -> PageKey.parse("before", wrong)).hasMessageContaining("page.unknown");
        }
    }

    @Test
    void makesAPageOfOneRowMoreThanItHolds() {
        Page<Long> page = Page.of(List.of(3L, 2L, 1L), 2, id -> new PageKey(Instant.EPOCH, id));
        assertThat(page.items()).containsExactly(3L, 2L);
        assertThat(page.following()).contains(new PageKey(Instant.EPOCH, 2));
        assertThat(Page.of(List.of(3L, 2L), 2, id -> new PageKey(Instant.EPOCH, id))
                        .following())
                .isEmpty();
        assertThat(List.of(Page.limit(0), Page.limit(20), Page.limit(1000))).containsExactly(1, 20, 100);
    }

    @Test
    void knowsWhoIsSignedInAndAsWhat() {
        SignedIn anna =
                new SignedIn(1, "anna", "Anna", "Kok", Set.of(Role.EMPLOYEE, Role.SPONSOR), "nl", 2, "Toys", Set.of());
        assertThat(anna.isAny(Role.COMMUNICATIONS, Role.SPONSOR)).isTrue();
        assertThat(anna.isAny(Role.ADMINISTRATOR)).isFalse();
        CurrentPerson current = new CurrentPerson();
        assertThatThrownBy(current::required).isInstanceOf(NotSignedIn.class);
        current.set(anna);
        assertThat(current.required()).isEqualTo(anna);
    }

    @Test
    void readsTheKeysOfChoices() {
        assertThat(Keys.typed(Role.class, "role", "sponsor")).isEqualTo(Role.SPONSOR);
        assertThatThrownBy(() -> Keys.typed(Role.class, "role", null)).hasMessageContaining("choice.unknown");
    }
}
