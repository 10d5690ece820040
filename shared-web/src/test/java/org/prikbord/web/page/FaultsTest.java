package org.prikbord.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Logger log = Logger.getLogger(Faults.LOGGER);
    private final List<LogRecord> written = new ArrayList<>();
    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord record) {
            written.add(record);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is held open
        }
    };

    @BeforeEach
    void listen() {
        log.setUseParentHandlers(false);
        log.addHandler(reader);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(reader);
        log.setUseParentHandlers(true);
    }

    @Test
    void writesOneLineOfJsonWithTheReferenceThatItGives() {
        IllegalStateException fault =
                new IllegalStateException("Two\nlines and \"quotes\" {0}", new ArithmeticException("below"));
        String reference = Faults.log(fault, "/feed/post");

        assertThat(written).hasSize(1);
        assertThat(written.get(0).getThrown()).isNull();
        assertThat(written.get(0).getMessage()).doesNotContainPattern("\\R");
        JsonObject line = parsed(written.get(0).getMessage());
        assertThat(line.keySet()).containsExactly("time", "reference", "path", "exception", "message", "stack");
        assertThat(line.getString("reference")).isEqualTo(reference).matches("\\d{4}-\\d{4}");
        assertThat(Instant.parse(line.getString("time")))
                .isEqualTo(written.get(0).getInstant());
        assertThat(line.getString("path")).isEqualTo("/feed/post");
        assertThat(line.getString("exception")).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.getString("message")).isEqualTo(fault.getMessage());
        assertThat(line.getString("stack"))
                .contains("writesOneLineOfJson", "Caused by: java.lang.ArithmeticException: below");
    }

    @Test
    void cutsWhatIsEndless() {
        Faults.log(new IllegalArgumentException("x".repeat(1_000_000)), "/feed/\u0000\n");

        assertThat(written.get(0).getMessage().length()).isLessThan(50_000);
        assertThat(parsed(written.get(0).getMessage()).getString("path")).isEqualTo("/feed/\u0000\n");
    }

    @Test
    void keepsTheLineWholeWhenThereIsNoMessage() {
        Faults.log(new NullPointerException(), "/kudos/");

        assertThat(parsed(written.get(0).getMessage()).getString("message")).isEqualTo("null");
    }

    private static JsonObject parsed(String line) {
        try (JsonReader json = Json.createReader(new StringReader(line))) {
            return json.readObject();
        }
    }
}
