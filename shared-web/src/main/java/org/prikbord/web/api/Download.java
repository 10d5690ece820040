package org.prikbord.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file as it is handed out to be kept. */
public final class Download {
    private Download() {}

    /**
     * One that somebody brought: never to be shown, whatever is in it. Browsers keep the answer for a minute: what is
     * hidden or taken off must not be found for long.
     */
    public static Response of(byte[] file, String name) {
        return answer(file, MediaType.APPLICATION_OCTET_STREAM_TYPE, name).build();
    }

    /** One that the board has made for the reader, and in their language. */
    public static Response made(byte[] file, MediaType type, String name) {
        return answer(file, type, name)
                .header(HttpHeaders.VARY, "Cookie, Accept-Language")
                .build();
    }

    private static Response.ResponseBuilder answer(byte[] file, MediaType type, String name) {
        return Response.ok(file, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(name))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60");
    }

    /** A name as it stands in headers (RFC 8187) and in the part of an address that has no slash. */
    public static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
