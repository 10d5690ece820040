package org.prikbord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    private static final long LENGTH = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, bytes 0-0/1000",
        "bytes=999-999, bytes 999-999/1000",
        "bytes=10-19, bytes 10-19/1000",
        "bytes=990-5000, bytes 990-999/1000",
        "bytes=-1, bytes 999-999/1000",
        "bytes=-5000, bytes 0-999/1000",
        "bytes=500-, bytes 500-999/1000",
        "BYTES=007-008, bytes 7-8/1000",
        "bytes=0-99999999999999999999999999, bytes 0-999/1000",
    })
    void isThePartThatIsThere(String header, String contentRange) {
        ByteRange range = ByteRange.of(header, LENGTH).orElseThrow();
        assertThat(range.of(LENGTH)).isEqualTo(contentRange);
        assertThat(range.isNowhere()).isFalse();
        assertThat(range.length()).isEqualTo(range.last() - range.first() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=99999999999999999999999-"})
    void isNowhereBeyondTheEnd(String header) {
        ByteRange range = ByteRange.of(header, LENGTH).orElseThrow();
        assertThat(range.isNowhere()).isTrue();
        assertThat(range.of(LENGTH)).isEqualTo("bytes */1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bytes=", "bytes=-", "bytes=5-4", "bytes=0-1,5-6", "lines=0-1", "bytes=a-b", "bytes=1 - 2"})
    void isIgnoredWhenItIsNoSingleRange(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEmpty();
    }

    @Test
    void isEverythingWithoutAHeaderAndAPartAtATimeWithAnOpenOne() {
        assertThat(ByteRange.of(null, LENGTH)).isEmpty();
        long much = 5 * ByteRange.MOST_OF_OPEN;
        assertThat(ByteRange.of("bytes=7-", much).orElseThrow().length()).isEqualTo(ByteRange.MOST_OF_OPEN);
    }
}
