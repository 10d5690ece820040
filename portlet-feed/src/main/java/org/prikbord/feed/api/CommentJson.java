package org.prikbord.feed.api;

import java.time.Instant;
import org.prikbord.model.post.CommentView;

/** A comment: <code>text</code> is Markdown as typed, <code>html</code> the same as safe HTML. */
public record CommentJson(long id, PostJson.Author author, String text, String html, Instant createdAt) {
    static CommentJson of(CommentView comment, String html) {
        return new CommentJson(
                comment.id(), PostJson.Author.of(comment.author()), comment.text(), html, comment.createdAt());
    }
}
