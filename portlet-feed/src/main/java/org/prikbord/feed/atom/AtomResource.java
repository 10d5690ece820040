package org.prikbord.feed.atom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.model.base.Settings;
import org.prikbord.model.post.FeedFilter;
import org.prikbord.model.post.PollView;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Shared;
import org.prikbord.web.api.OpenToAnybody;
import org.prikbord.web.kept.KeptBytes;
import org.prikbord.web.text.Markdown;
import org.prikbord.web.text.Markup;
import org.prikbord.web.text.Names;

/**
 * <code>/feed/api/atom/KEY/all.xml</code>, <code>team-12.xml</code>, <code>topic-safety.xml</code>: the latest 50 posts
 * for who holds the key. A key that opens nothing, a team that its person is not in: 404.
 */
@Path("atom/{key: [\\w-]{43}}")
@ApplicationScoped
public class AtomResource {
    private static final int LONGEST_TITLE = 90;
    private static final String TYPE = "application/atom+xml;charset=UTF-8";

    @Inject
    private KeyedFeeds feeds;

    @Inject
    private Markdown markdown;

    @Inject
    private Names names;

    @Inject
    private Settings settings;

    /** What was asked, and by which tag it is known already. */
    private record Asked(String key, UriInfo uri, String known) {}

    @GET
    @OpenToAnybody
    @Path("all.xml")
    public Response all(
            @PathParam("key") String key, @Context UriInfo uri, @HeaderParam("If-None-Match") String known) {
        return answer(new Asked(key, uri, known), FeedFilter.ALL, "/feed/", null);
    }

    @GET
    @OpenToAnybody
    @Path("team-{id: \\d{1,18}}.xml")
    public Response team(
            @PathParam("key") String key,
            @PathParam("id") long id,
            @Context UriInfo uri,
            @HeaderParam("If-None-Match") String known) {
        return answer(new Asked(key, uri, known), new FeedFilter(null, null, id, false), "/feed/?team=" + id, null);
    }

    @GET
    @OpenToAnybody
    @Path("topic-{name}.xml")
    public Response topic(
            @PathParam("key") String key,
            @PathParam("name") String name,
            @Context UriInfo uri,
            @HeaderParam("If-None-Match") String known) {
        String page = "/feed/?topic=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return answer(new Asked(key, uri, known), new FeedFilter(name, null, null, false), page, "#" + name);
    }

    private Response answer(Asked asked, FeedFilter filter, String page, String topic) {
        KeyedFeeds.Read read = feeds.read(asked.key(), filter);
        URI site = asked.uri().getBaseUri().resolve("/");
        List<AtomWriter.Entry> entries =
                read.posts().stream().map(post -> entry(post, site)).toList();
        Instant updated = entries.stream()
                .map(AtomWriter.Entry::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        String about = Stream.of(topic, read.about(), settings.company())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("Prikbord");
        byte[] bytes = AtomWriter.bytes(new AtomWriter.Feed(
                read.database(), about, asked.uri().getRequestUri(), site.resolve(page), updated, entries));
        String tag = "W/\"" + KeptBytes.hashOf(bytes) + "\"";
        Response.ResponseBuilder answer =
                KeptBytes.matches(asked.known(), tag) ? Response.notModified() : Response.ok(bytes, TYPE);
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .lastModified(Date.from(updated))
                .build();
    }

    private AtomWriter.Entry entry(PostView post, URI site) {
        String title = markdown.firstLine(post.text(), LONGEST_TITLE);
        String by = names.by(post.author(), post.writer());
        return new AtomWriter.Entry(
                post.id(),
                title.isEmpty() ? by : title,
                by,
                post.createdAt(),
                post.editedAt() == null ? post.createdAt() : post.editedAt(),
                site.resolve("/feed/post?id=" + post.id()),
                post.topics(),
                html(post));
    }

    /** Its words as on a page, each part of them through the sanitizer. Pictures need a sign-in, and are on the page. */
    private String html(PostView post) {
        Stream<String> words = post.lesson() == null
                ? Stream.of(post.text())
                : Stream.of(
                        post.text(),
                        post.lesson().happened(),
                        post.lesson().learned(),
                        post.lesson().next());
        return words.map(markdown::html).collect(Collectors.joining("\n"))
                + options(post.poll())
                + shared(post.shared());
    }

    /** What it shares, with who wrote that; nothing once that is not there any more. */
    private String shared(Shared shared) {
        return shared == null || !shared.there()
                ? ""
                : "<blockquote><p><b>" + Markup.escaped(names.by(shared.author(), shared.writer())) + "</b></p>"
                        + markdown.html(shared.text()) + "</blockquote>";
    }

    private static String options(PollView poll) {
        return poll == null
                ? ""
                : poll.options().stream()
                        .map(option -> "<li>" + Markup.escaped(option.text()) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }
}
