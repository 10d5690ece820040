package org.prikbord.model.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of video that browsers play, told by how a file begins: neither its name nor what a browser says counts. */
enum VideoKind {
    /** A box of the type <code>ftyp</code> comes first (ISO 14496-12); pictures of that family name themselves in it. */
    MP4("video/mp4", "\\x00{2}.{2}ftyp(?!hei|hev|mif1|msf1|avif|avis|crx |jpx).{8,}"),

    /** An EBML header whose DocType is webm. */
    WEBM("video/webm", "\\x1A\\x45\\xDF\\xA3.{1,100}?\\x42\\x82(?:\\x84|\\x40\\x04|\\x01\\x00{6}\\x04)webm.*");

    private static final int BEGINNING = 256;

    private final String contentType;
    private final Pattern beginning;

    VideoKind(String contentType, String beginning) {
        this.contentType = contentType;
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    /** The kind of a file that begins like this; empty for anything else. */
    static Optional<VideoKind> of(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(kind -> kind.beginning.matcher(start).matches())
                .findFirst();
    }

    String contentType() {
        return contentType;
    }
}
