package org.prikbord.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
