package org.prikbord.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file that somebody brought, as it is handed out: to be kept and never to be shown, whatever is in it. */
public final class Download {
    private Download() {}

    /** The answer, which browsers keep for a minute: what is hidden or taken off must not be found for long. */
    public static Response of(byte[] file, String name) {
        return Response.ok(file, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(name))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
                .build();
    }

    /** A name as it stands in headers (RFC 8187) and in the part of an address that has no slash. */
    public static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
