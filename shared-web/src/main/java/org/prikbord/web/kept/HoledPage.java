package org.prikbord.web.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.prikbord.model.base.SignedIn;

/**
 * A page that is the same for many but for a few words about whoever reads it: kept between its {@link Hole}s, ready
 * compressed, and filled for each. The compressed form is one gzip member (RFC 1952) of blocks that stand alone (RFC
 * 1951): what is kept ends on the boundary of a byte and looks back at nothing before it, what is filled in is stored.
 */
final class HoledPage {
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {1, 0, 0, (byte) 0xff, (byte) 0xff};
    private static final int STORED_HEADER = 5;
    private static final int TRAILER = 8;
    private static final int BUFFER = 8192;

    private final List<Piece> pieces;
    private final String hash;

    /** What is kept up to a hole, or to the end of the page, where the hole is null. */
    private record Piece(byte[] plain, byte[] compressed, Hole hole) {}

    private HoledPage(List<Piece> pieces, String hash) {
        this.pieces = pieces;
        this.hash = hash;
    }

    /** Cuts a page at the marks that stand in it. */
    static HoledPage of(String marked) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Found next = next(marked, from); next != null; next = next(marked, from)) {
            pieces.add(piece(marked.substring(from, next.at), next.hole));
            from = next.at + next.hole.mark().length();
        }
        pieces.add(piece(marked.substring(from), null));
        return new HoledPage(pieces, KeptBytes.hashOf(marked.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends it as it is for this person, or 304 when they have that; caching is the caller's to say. */
    void send(SignedIn person, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<Hole, byte[]> words = new EnumMap<>(Hole.class);
        StringBuilder all = new StringBuilder();
        for (Hole hole : Hole.values()) {
            String word = hole.fill(person);
            words.put(hole, word.getBytes(StandardCharsets.UTF_8));
            all.append(word).append('\n');
        }
        String tag = "W/\"" + hash + KeptBytes.hashOf(all.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
        response.setHeader("ETag", tag);
        if (KeptBytes.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(KeptAnswers.HTML);
        byte[] body;
        if (KeptBytes.acceptsGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            body = compressed(words);
        } else {
            body = plain(words);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] plain(Map<Hole, byte[]> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Piece piece : pieces) {
            out.writeBytes(piece.plain);
            if (piece.hole != null) {
                out.writeBytes(words.get(piece.hole));
            }
        }
        return out.toByteArray();
    }

    private byte[] compressed(Map<Hole, byte[]> words) {
        int size = GZIP_HEADER.length + LAST_BLOCK.length + TRAILER;
        for (Piece piece : pieces) {
            size += piece.compressed.length + (piece.hole == null ? 0 : STORED_HEADER + words.get(piece.hole).length);
        }
        ByteBuffer out =
                ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).put(GZIP_HEADER);
        CRC32 sum = new CRC32();
        int length = 0;
        for (Piece piece : pieces) {
            out.put(piece.compressed);
            sum.update(piece.plain);
            length += piece.plain.length;
            if (piece.hole != null) {
                byte[] word = words.get(piece.hole);
                out.put((byte) 0)
                        .putShort((short) word.length)
                        .putShort((short) ~word.length)
                        .put(word);
                sum.update(word);
                length += word.length;
            }
        }
        return out.put(LAST_BLOCK).putInt((int) sum.getValue()).putInt(length).array();
    }

    private record Found(int at, Hole hole) {}

    private static Found next(String marked, int from) {
        Found first = null;
        for (Hole hole : Hole.values()) {
            int at = marked.indexOf(hole.mark(), from);
            if (at >= 0 && (first == null || at < first.at)) {
                first = new Found(at, hole);
            }
        }
        return first;
    }

    private static Piece piece(String text, Hole hole) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try {
            deflater.setInput(plain);
            int written = BUFFER;
            while (written == BUFFER) {
                written = deflater.deflate(buffer, 0, BUFFER, Deflater.FULL_FLUSH);
                out.write(buffer, 0, written);
            }
        } finally {
            deflater.end();
        }
        return new Piece(plain, out.toByteArray(), hole);
    }
}
