package org.prikbord.web.api;

import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.web.kept.KeptAnswers;
import org.prikbord.web.kept.KeptBytes;

/**
 * What a list is asked for, and the answer to it. A resource takes it as <code>@BeanParam ListQuery query</code>, asks
 * its service for the page from {@link #before()} with {@link #limit()} things, and returns {@link #answer}.
 */
public class ListQuery {
    private static final int USUAL = 20;

    @QueryParam("before")
    private String before;

    @QueryParam("after")
    private String after;

    @QueryParam("limit")
    private String limit;

    @HeaderParam("If-None-Match")
    private String ifNoneMatch;

    @Context
    private UriInfo uri;

    @Context
    private HttpServletRequest request;

    /** Where the page starts; the newest when there is none. */
    public Optional<PageKey> before() {
        return key("before", before);
    }

    /** For what came after something that the caller has. */
    public Optional<PageKey> after() {
        return key("after", after);
    }

    /** How many things at most: 20 unless asked for, 1 to 100. */
    public int limit() {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > Page.MOST) {
            throw BadRequest.in("limit", "page.limit", Page.MOST);
        }
        return Integer.parseInt(limit);
    }

    /** The page, with the address of the next one; 304 when the caller has it. */
    public Response answer(Page<?> page) {
        return answer(page, Map.of(), "before", "after");
    }

    /** The same for a page that is one and the same for everybody who is signed in: it is made once for all of them. */
    public Response answerSameForAll(Page<?> page) {
        return sameForAll(answer(page));
    }

    /** The same for anything that is read, in the language of the request. */
    public Response answerSameForAll(Object body) {
        return sameForAll(answer(body));
    }

    private Response sameForAll(Response answer) {
        request.setAttribute(KeptAnswers.SAME_FOR_ALL, Boolean.TRUE);
        return answer;
    }

    /** The same, with more beside the items. */
    public Response answer(Page<?> page, Map<String, ?> more) {
        return answer(page, more, "before", "after");
    }

    /** The same for a list that begins with the oldest, such as comments: the next page comes after this one. */
    public Response answerOldestFirst(Page<?> page) {
        return answerOldestFirst(page, Map.of());
    }

    /** The same, with more beside the items. */
    public Response answerOldestFirst(Page<?> page, Map<String, ?> more) {
        return answer(page, more, "after", "before");
    }

    private Response answer(Page<?> page, Map<String, ?> more, String from, String other) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", page.items());
        body.putAll(more);
        body.put(
                "next",
                page.following().<Object>map(key -> nextPage(key, from, other)).orElse(JsonValue.NULL));
        return answer((Object) body);
    }

    /** Anything that is read, with a tag; 304 when the caller has it. */
    public Response answer(Object body) {
        byte[] bytes = JsonText.bytesOf(body);
        String tag = "W/\"" + KeptBytes.hashOf(bytes) + "\"";
        Response.ResponseBuilder answer = KeptBytes.matches(ifNoneMatch, tag)
                ? Response.notModified()
                : Response.ok(bytes, MediaType.APPLICATION_JSON);
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Cookie, Accept-Language")
                .build();
    }

    private String nextPage(PageKey key, String from, String other) {
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam(from, key.toString())
                .replaceQueryParam(other)
                .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    private static Optional<PageKey> key(String name, String typed) {
        try {
            return PageKey.parse(name, typed);
        } catch (RuleBroken noKey) {
            throw BadRequest.in(name, "page.unknown");
        }
    }
}
