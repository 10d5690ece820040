package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.prikbord.model.base.Text;
import org.prikbord.model.post.Post;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.text.Markdown;

/** <code>/feed/api/preview</code>: how a text will look once it is posted. Nothing is kept. */
@Path("preview")
@ApplicationScoped
public class PreviewResource {
    @Inject
    private Markdown markdown;

    /** Takes <code>{"text":…}</code>; answers <code>{"html":…}</code>, safe to show. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response preview(Body body) {
        String text = Text.optional("text", body.text("text"), Post.LONGEST_TEXT);
        return JsonText.answer(Map.of("html", markdown.html(text)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
