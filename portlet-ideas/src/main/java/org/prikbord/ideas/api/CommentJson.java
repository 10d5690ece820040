package org.prikbord.ideas.api;

import java.time.Instant;
import org.prikbord.model.post.CommentView;
import org.prikbord.web.text.Markdown;

/** A comment under an idea, as typed and as safe HTML. */
record CommentJson(long id, PersonJson author, String text, String html, Instant createdAt) {
    static CommentJson of(CommentView comment, Markdown markdown) {
        return new CommentJson(
                comment.id(),
                PersonJson.of(comment.author()),
                comment.text(),
                markdown.html(comment.text()),
                comment.createdAt());
    }
}
