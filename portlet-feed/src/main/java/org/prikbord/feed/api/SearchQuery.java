package org.prikbord.feed.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.prikbord.feed.SearchService;
import org.prikbord.model.base.Keys;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.search.FoundKind;
import org.prikbord.model.search.Question;
import org.prikbord.web.api.BadRequest;

/** What is asked in an address of the search. */
public class SearchQuery {
    @QueryParam("q")
    private String q;

    @QueryParam("kind")
    private List<String> kinds;

    @QueryParam("of")
    private String of;

    @QueryParam("topic")
    private String topic;

    @QueryParam("team")
    private String team;

    @QueryParam("person")
    private String person;

    @QueryParam("since")
    private String since;

    @QueryParam("until")
    private String until;

    @QueryParam("start")
    private String start;

    @Context
    private UriInfo uri;

    /**
     * The question; a bad request at what makes no sense.
     *
     * @param zone in which days begin
     */
    Question question(SearchService search, ZoneId zone) {
        return new Question(
                q,
                kinds(),
                isBlank(of) ? null : choice("of", PostKind.class, of),
                isBlank(topic) ? null : topic.strip(),
                isBlank(team) ? null : number("team", team),
                isBlank(person) ? null : search.person(person),
                isBlank(since) ? null : day("since", since, 0, zone),
                isBlank(until) ? null : day("until", until, 1, zone));
    }

    private Set<FoundKind> kinds() {
        return kinds == null
                ? Set.of()
                : kinds.stream()
                        .filter(kind -> !kind.isBlank())
                        .map(kind -> choice("kind", FoundKind.class, kind))
                        .collect(Collectors.toSet());
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    private static <E extends Enum<E>> E choice(String field, Class<E> type, String typed) {
        return Keys.find(type, typed).orElseThrow(() -> BadRequest.in(field, "choice.unknown", typed));
    }

    private static long number(String field, String typed) {
        if (!typed.strip().matches("\\d{1,18}")) {
            throw BadRequest.in(field, "choice.unknown", typed);
        }
        return Long.parseLong(typed.strip());
    }

    private static Instant day(String field, String typed, int later, ZoneId zone) {
        try {
            return LocalDate.parse(typed.strip())
                    .plusDays(later)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeException noDay) {
            throw BadRequest.in(field, "choice.unknown", typed);
        }
    }

    /** Where the page begins. */
    int start() {
        if (isBlank(start)) {
            return 0;
        }
        if (!start.matches("\\d{1,6}")) {
            throw BadRequest.in("start", "page.unknown");
        }
        return Integer.parseInt(start);
    }

    /** The address of the page that begins there. */
    String page(int next) {
        URI page = uri.getRequestUriBuilder().replaceQueryParam("start", next).build();
        return page.getRawPath() + "?" + page.getRawQuery();
    }
}
