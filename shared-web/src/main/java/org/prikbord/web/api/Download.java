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
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
                .build();
    }
}
