package org.prikbord.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class BodyTest {
    @Test
    void readsWhatIsThere() {
        Body body = body(
                "{\"text\":\"hi\",\"to\":[\"a\",\"b\"],\"ids\":[7],\"version\":3,\"opens\":\"2026-12-24T09:00\",\"open\":true,\"figure\":1.5}");
        assertThat(body.text("text")).isEqualTo("hi");
        assertThat(body.texts("to")).containsExactly("a", "b");
        assertThat(body.ids("ids")).containsExactly(7L);
        assertThat(body.number("version")).isEqualTo(3);
        assertThat(body.version("version")).isEqualTo(3);
        assertThat(body.maybeVersion("title")).isEmpty();
        assertThat(body.maybeMoment("opens")).contains(LocalDateTime.of(2026, 12, 24, 9, 0));
        assertThat(body.maybeText("title")).isEmpty();
        assertThat(body.flag("open")).isTrue();
        assertThat(body.flag("title")).isFalse();
        assertThat(body.maybeDecimal("figure")).contains(new BigDecimal("1.5"));
        assertThat(body.maybeNumber("version")).contains(3L);
        assertThat(body.maybeNumber("title")).isEmpty();
    }

    @Test
    void refusesOtherTypesAtTheirField() {
        Body body = body("{\"text\":5,\"to\":\"a\",\"ids\":[\"7\"],\"version\":1.5,\"opens\":\"soon\",\"none\":null}");
        refuses("text", () -> body.text("text"));
        refuses("to", () -> body.texts("to"));
        refuses("ids", () -> body.ids("ids"));
        refuses("version", () -> body.number("version"));
        refuses("opens", () -> body.maybeMoment("opens"));
        refuses("text", () -> body.flag("text"));
        refuses("opens", () -> body.maybeDecimal("opens"));
        Body huge = body("{\"figure\":1e999999999}");
        refuses("figure", () -> huge.maybeDecimal("figure"));
        refuses("none", () -> body.text("none"));
        refuses("missing", () -> body.number("missing"));
    }

    @Test
    void refusesVersionsThatCannotBe() {
        for (String number : new String[] {"-1", "2147483648", "9223372036854775807", "1e30", "\"3\""}) {
            Body body = body("{\"version\":" + number + "}");
            refuses("version", () -> body.version("version"));
            refuses("version", () -> body.maybeVersion("version"));
        }
        refuses("version", () -> body("{}").version("version"));
    }

    @Test
    void refusesWhatIsNoObjectInUtf8() {
        for (String json : new String[] {"", "[]", "5", "\"x\"", "{", "{\"a\":1}}", "{'a':1}", "nonsense"}) {
            assertThatThrownBy(() -> body(json)).as(json).isInstanceOf(BadRequest.class);
        }
        for (String noUtf8 : new String[] {"\u00ff", "\u00c0\u00af", "\u00e2\u0082", "\u00ed\u00a0\u0080"}) {
            byte[] bytes = ("{\"text\":\"" + noUtf8 + "\"}").getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> BodyReader.parse(bytes)).as(noUtf8).isInstanceOf(BadRequest.class);
        }
        assertThatThrownBy(() -> body("\uFEFF\uFEFF{}")).isInstanceOf(BadRequest.class);
    }

    @Test
    void takesEveryTextInUtf8AndAByteOrderMark() {
        for (String text : new String[] {"\uFFFD", "\uFEFF", "👩🏽\u200d🎓", "\u00e9"}) {
            assertThat(body("{\"text\":\"" + text + "\"}").text("text")).isEqualTo(text);
        }
        assertThat(body("\uFEFF{\"text\":\"hi\"}").text("text")).isEqualTo("hi");
    }

    @Test
    void takesVisibleAsciiAsRequestKey() {
        assertThat(RequestKey.checked(null)).isNull();
        assertThat(RequestKey.checked("b1946ac9-2492")).isEqualTo("b1946ac9-2492");
        for (String key : new String[] {"", "a b", "é", "x".repeat(101)}) {
            assertThatThrownBy(() -> RequestKey.checked(key)).isInstanceOf(BadRequest.class);
        }
    }

    private static void refuses(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        BadRequest.class, bad -> assertThat(bad.field()).contains(field));
    }

    private static Body body(String json) {
        return new Body(BodyReader.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
}
