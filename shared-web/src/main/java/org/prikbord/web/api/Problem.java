package org.prikbord.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went wrong with a request, as RFC 9457 writes it, in words for the person who made it.
 *
 * @param kind the last part of the type, such as <code>not-found</code>
 * @param errors what is wrong with which field; may be empty
 * @param more members beside the standard ones: texts, or numbers
 */
public record Problem(
        int status, String kind, String title, String detail, List<FieldError> errors, Map<String, Object> more) {
    /** The media type. */
    public static final String TYPE = "application/problem+json";

    /** A sentence about one field, named as in the body. */
    public record FieldError(String field, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
        more = new LinkedHashMap<>(more);
    }

    private byte[] json(String instance) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "urn:prikbord:problem:" + kind);
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        json.put("instance", instance);
        if (!errors.isEmpty()) {
            json.put("errors", errors);
        }
        json.putAll(more);
        return JsonText.bytesOf(json);
    }

    /** As the answer of a resource. */
    public Response response(String instance) {
        return Response.status(status)
                .type(TYPE)
                .header("Retry-After", more.get("retryAfter"))
                .header("Cache-Control", "no-store")
                .entity(json(instance))
                .build();
    }

    /** As the answer of a filter. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (more.containsKey("retryAfter")) {
            response.setHeader("Retry-After", String.valueOf(more.get("retryAfter")));
        }
        response.getOutputStream().write(json(request.getRequestURI()));
    }
}
