package org.prikbord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.Role;

class JsonTextTest {
    private record Thing(
            long id, Role role, Instant at, LocalDate day, List<String> names, Optional<String> note, String gone) {}

    @Test
    void writesRecords() {
        Thing thing = new Thing(
                7,
                Role.SPONSOR,
                Instant.parse("2026-11-23T09:10:00Z"),
                LocalDate.of(2026, 12, 24),
                List.of("a\"b"),
                Optional.empty(),
                null);
        assertThat(JsonText.of(thing))
                .isEqualTo("{\"id\":7,\"role\":\"sponsor\",\"at\":\"2026-11-23T09:10:00Z\",\"day\":\"2026-12-24\","
                        + "\"names\":[\"a\\\"b\"]}");
    }

    @Test
    void writesWhatIsNothingOnlyWhereItHasAPlace() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("items", Arrays.asList("é👋", null, true, 3, 1.5));
        map.put("gone", null);
        map.put("next", JsonValue.NULL);
        String json = "{\"items\":[\"é👋\",null,true,3,1.5],\"next\":null}";
        assertThat(JsonText.of(map)).isEqualTo(json);
        assertThat(JsonText.bytesOf(map)).isEqualTo(json.getBytes(StandardCharsets.UTF_8));
    }
}
