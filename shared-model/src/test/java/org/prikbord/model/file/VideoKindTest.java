package org.prikbord.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoKindTest {
    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\0\0\u0020ftypisom\0\0\u0002\0isomiso2avc1mp41\0\0\0\u0008free",
                "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom",
                "\0\0\0\u0014ftypqt  \0\0\0\0qt  "
            })
    void findsMp4ByItsFirstBox(String start) {
        assertThat(VideoKind.of(bytes(start))).contains(VideoKind.MP4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // as libwebm (Chromium) and as ffmpeg write it
                "\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u00f7\u0081\u0001B\u00f2\u0081\u0004B\u00f3\u0081\u0008B\u0082\u0084webmB\u0087\u0081\u0004",
                "\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0086\u0081\u0001B\u00f7\u0081\u0001B\u0082@\u0004webmB\u0087\u0081\u0002",
            })
    void findsWebmByItsHeader(String start) {
        assertThat(VideoKind.of(bytes(start))).contains(VideoKind.WEBM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\0\0\u0020ftyp",
                "<html><!-- ftypisom and webm --></html>",
                "<!d>ftypisom\0\0\u0002\0isom",
                "\0\0\0\u0018ftypheic\0\0\0\0mif1heic",
                "\0\0\0\u0018ftypavif\0\0\0\0avifmif1",
                "\0\0\0\u0018moov....isomisom",
                "\u001aE\u00df\u00a3\u00a3B\u0086\u0081\u0001B\u0082\u0088matroskaB\u0087\u0081\u0004",
                "\u001aE\u00df\u00a3webm",
                "RIFF\u0024\0\0\0AVI LIST",
                "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"
            })
    void takesNothingElseForAVideo(String start) {
        assertThat(VideoKind.of(bytes(start))).isEmpty();
    }
}
