package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prikbord.feed.Hits;
import org.prikbord.feed.SearchService;
import org.prikbord.model.base.Settings;
import org.prikbord.model.search.Found;
import org.prikbord.model.search.Marker;
import org.prikbord.model.search.Results;
import org.prikbord.model.search.SearchState;
import org.prikbord.web.api.ListQuery;

/** <code>/feed/api/search?q=…</code>: finding things. */
@Path("search")
@ApplicationScoped
public class SearchResource {
    @Inject
    private SearchService search;

    @Inject
    private Settings settings;

    /** A stretch of a text; marked when it is a word for which the thing was found. */
    record PieceJson(String text, boolean marked) {
        static List<PieceJson> of(List<Marker.Piece> pieces) {
            return pieces.stream()
                    .map(piece -> new PieceJson(piece.text(), piece.marked()))
                    .toList();
        }
    }

    /** Something that was found; <code>of</code> is the kind of a post or team, or the key of a value. */
    record HitJson(
            String kind,
            long id,
            String url,
            List<PieceJson> title,
            List<PieceJson> text,
            PostJson.Author by,
            PostJson.Author writtenBy,
            Instant at,
            String of) {
        static HitJson of(Found found, Marker marker) {
            return new HitJson(
                    found.kind().key(),
                    found.id(),
                    Hits.url(found),
                    PieceJson.of(marker.whole(found.title())),
                    PieceJson.of(marker.excerpt(found.text())),
                    PostJson.Author.maybe(found.by()),
                    PostJson.Author.maybe(found.writer()),
                    found.at(),
                    found.sort().isEmpty() ? null : found.sort());
        }
    }

    /**
     * <code>{"items":[hit…],"next":"/feed/api/search?…","index":{"whole":true,"percent":100,…}}</code>, the best first; as
     * long as the index is not whole, more is there than is found. Takes any of <code>q</code> (words, of which the last
     * may be unfinished), <code>kind</code> (of thing: post, comment, person, team, topic, idea, kudos; may be repeated),
     * <code>of</code> (kind of post), <code>topic</code>, <code>team</code> (its id), <code>person</code> (a user name: who
     * wrote it, is thanked in it, or is it), <code>since</code> and <code>until</code> (days), <code>limit</code>. Without
     * words the newest come first; without anything nothing does.
     */
    @GET
    public Response find(@BeanParam SearchQuery asked, @BeanParam ListQuery query) {
        Results results = search.find(asked.question(search, settings.zone()), asked.start(), query.limit());
        SearchState state = search.state();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "items",
                results.items().stream()
                        .map(found -> HitJson.of(found, results.marker()))
                        .toList());
        body.put("next", results.next() == null ? null : asked.page(results.next()));
        body.put("index", state);
        return query.answer((Object) body);
    }
}
