package org.prikbord.web.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.prikbord.model.base.Digests;

/** An answer that is ready to be sent: its bytes, the same compressed, and the tag that says which ones they are. */
public final class KeptBytes {
    private static final int WORTH_COMPRESSING = 600;
    private static final int TAG_BYTES = 12;

    private final byte[] plain;
    private final byte[] compressed;
    private final String type;
    private final String hash;
    private final String tag;

    private KeptBytes(byte[] plain, byte[] compressed, String type) {
        this.plain = plain;
        this.compressed = compressed;
        this.type = type;
        this.hash = hashOf(plain);
        this.tag = "W/\"" + hash + "\"";
    }

    /** Keeps these bytes; compresses them unless their type is compressed already. */
    public static KeptBytes of(byte[] bytes, String type) {
        boolean worth = bytes.length >= WORTH_COMPRESSING && !type.startsWith("image/p") && !type.startsWith("font/");
        return new KeptBytes(bytes, worth ? gzip(bytes) : null, type);
    }

    /** A short fingerprint of the bytes, safe in an address. */
    public static String hashOf(byte[] bytes) {
        byte[] tag = Arrays.copyOf(Digests.sha256(bytes), TAG_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    }

    /** Whether the client says that it has what this tag names. */
    public static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.equals(tag)) {
            return true;
        }
        String wanted = strong(tag);
        for (String candidate : ifNoneMatch.split(",")) {
            String known = candidate.strip();
            if (known.equals("*") || strong(known).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** The fingerprint. */
    public String hash() {
        return hash;
    }

    /** Whether whoever asks says that they have these bytes. */
    boolean isKnownTo(HttpServletRequest request) {
        return matches(request.getHeader("If-None-Match"), tag);
    }

    /** Sends them, or 304 when the client has them; caching is the caller's to say. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(isKnownTo(request), request, response);
    }

    /** The same, when it is known whether the client has them. */
    void send(boolean known, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        byte[] bytes = plain;
        if (compressed != null && acceptsGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = compressed;
        }
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
