package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prikbord.feed.PostService;
import org.prikbord.model.base.LinkProvider;
import org.prikbord.model.base.Settings;
import org.prikbord.model.post.PostView;
import org.prikbord.web.text.Markdown;
import org.prikbord.web.text.Names;

/**
 * <code>/feed/api/oembed</code>: what a post is, for whoever may see it, as oEmbed 1.0 says it, so that other pages of the
 * company show a link to it with its first line and who wrote it. JSON only.
 */
@Path("oembed")
@ApplicationScoped
public class OembedResource {
    private static final Pattern POST =
            Pattern.compile("/feed/post(?:\\.xhtml)?\\?(?:[^#]*&)?id=(\\d{1,18})(?:[&#].*)?");
    private static final int LONGEST_TITLE = 120;

    /** Words may be changed, and posts taken away. */
    private static final int SECONDS = 300;

    private static final int NOT_IMPLEMENTED = 501;

    /** No post has it: whoever is not signed in hears that first. */
    private static final long NONE = 0;

    @Inject
    private PostService posts;

    @Inject
    private Markdown markdown;

    @Inject
    private Names names;

    @Inject
    private Settings settings;

    /**
     * Answers a <code>link</code>, which has no size, so that <code>maxwidth</code> and <code>maxheight</code> are always
     * kept. 404 for what is not there for the person, whatever the reason; 501 for another format than JSON.
     *
     * @param address of a post, as browsers show it, or its part from <code>/feed/</code> on
     */
    @GET
    public Response describe(
            @QueryParam("url") String address, @QueryParam("format") String format, @Context UriInfo asked) {
        if (format != null && !"json".equals(format)) {
            return Response.status(NOT_IMPLEMENTED).build();
        }
        PostView post = posts.view(idIn(address == null ? "" : address, asked.getBaseUri()));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("version", "1.0");
        said.put("type", "link");
        String line = markdown.firstLine(post.text(), LONGEST_TITLE);
        String by = names.by(post.author(), post.writer());
        // a share need not say anything
        said.put("title", line.isEmpty() ? by : line);
        said.put("author_name", by);
        said.put("provider_name", settings.company() + " Prikbord");
        said.put("provider_url", asked.getBaseUri().resolve("/feed/").toString());
        said.put("cache_age", SECONDS);
        return Response.ok(said, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private long idIn(String address, URI here) {
        String local = address.startsWith("/")
                ? address
                : LinkProvider.web(address)
                        .filter(there -> isOurs(there, here))
                        .map(there -> there.getRawPath() + "?" + there.getRawQuery())
                        .orElse("");
        Matcher post = POST.matcher(local);
        return post.matches() ? Long.parseLong(post.group(1)) : NONE;
    }

    /** Under the name by which it was asked, or that stands in mails: a proxy before it may have another. */
    private boolean isOurs(URI address, URI here) {
        return address.getHost().equalsIgnoreCase(here.getHost())
                || settings.mail()
                        .board()
                        .filter(board -> URI.create(board).getHost().equalsIgnoreCase(address.getHost()))
                        .isPresent();
    }
}
