package org.prikbord.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void hasADefaultForEverything() {
        Settings settings = new Settings(Map.of());
        assertThat(settings.zone().getId()).isEqualTo("Europe/Amsterdam");
        assertThat(settings.demo()).isFalse();
        assertThat(settings.session()).isEqualTo(Duration.ofHours(12));
        assertThat(settings.peopleFile()).isEmpty();
        assertThat(settings.embedOrigins()).isEmpty();
        assertThat(settings.cookieSecure()).isEqualTo("auto");
        assertThat(settings.accent()).isEqualTo("#0e625c");
    }

    @Test
    void takesAColourByItsSixDigits() {
        assertThat(new Settings(Map.of("prikbord.accent", "#7A1f5c")).accent()).isEqualTo("#7A1f5c");
        Map<String, String> named = Map.of("prikbord.accent", "plum");
        assertThatThrownBy(() -> new Settings(named))
                .isInstanceOfSatisfying(
                        WrongSettings.class,
                        thrown -> assertThat(thrown.problems())
                                .singleElement()
                                .asString()
                                .contains("prikbord.accent", "plum", "#0e625c"));
    }

    @Test
    void readsListsAndChoices() {
        Settings settings = new Settings(Map.of(
                "prikbord.sign-in", "Demo",
                "prikbord.demo.password", "prikbord",
                "prikbord.embed.origins", "https://intranet.example.com, http://localhost:8081",
                "prikbord.role.sponsor", "team:Board,group:directors"));
        assertThat(settings.demoPassword()).contains("prikbord");
        assertThat(settings.embedOrigins()).containsExactly("https://intranet.example.com", "http://localhost:8081");
        assertThat(settings.roleRules()).containsEntry(Role.SPONSOR, List.of("team:Board", "group:directors"));
    }

    @Test
    void tellsOfEachRuleForASiteThatIsWrong() {
        String rules = "https://a..b/*=https://a.example/o, https://[x/*=https://a.example/o, nonsense,"
                + " https://a.example/w/*=https://a.example/o";
        Map<String, String> wrong = Map.of("prikbord.oembed.providers", rules);
        assertThatThrownBy(() -> new Settings(wrong))
                .isInstanceOfSatisfying(
                        WrongSettings.class,
                        thrown -> assertThat(thrown.problems())
                                .hasSize(3)
                                .anyMatch(problem -> problem.contains("\"https://a..b/*=https://a.example/o\""))
                                .anyMatch(problem -> problem.contains("\"https://[x/*=https://a.example/o\"")));
    }

    @Test
    void offersTheReactionsThatAreNamedInTheirOrder() {
        assertThat(new Settings(Map.of()).feedReactions()).containsExactly("heart", "useful", "metoo");
        assertThat(new Settings(Map.of("prikbord.feed.reactions", " Thanks, heart ,laugh")).feedReactions())
                .containsExactly("thanks", "heart", "laugh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",", "heart,frown", "heart,useful,heart", "heart,useful,metoo,thanks,celebrate,laugh,support"})
    void refusesReactionsThatAreUnknownDoubleNoneOrTooMany(String list) {
        assertThatThrownBy(() -> new Settings(Map.of("prikbord.feed.reactions", list)))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("prikbord.feed.reactions = \"" + list + "\"")
                .hasMessageContaining("1 to 6 of heart, useful, metoo, thanks, celebrate, laugh, support, each once");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Map<String, String> wrong = Map.of(
                "prikbord.zone", "Mars/Olympus",
                "prikbord.sign-in", "magic",
                "prikbord.session.hours", "-1",
                "prikbord.embed.origins", "https://a.example.com/path",
                "prikbord.role.sponsor", "Board",
                "prikbord.compnay", "Hazelmeer",
                "other.key", "is not ours");
        assertThatThrownBy(() -> new Settings(wrong)).isInstanceOfSatisfying(WrongSettings.class, thrown -> {
            assertThat(thrown.problems()).hasSize(6);
            assertThat(thrown.getMessage())
                    .contains(
                            "prikbord.zone = \"Mars/Olympus\"",
                            "one of container, demo",
                            "from 1 to 720",
                            "prikbord.compnay");
        });
    }
}
