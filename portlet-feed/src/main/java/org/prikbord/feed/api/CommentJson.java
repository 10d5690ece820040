package org.prikbord.feed.api;

import java.time.Instant;
import org.prikbord.model.post.CommentView;

/**
 * A comment: <code>text</code> is Markdown as typed, <code>html</code> the same as safe HTML, <code>parent</code> the id of
 * the comment that it replies to, <code>accepted</code> whether it solved the question.
 */
public record CommentJson(
        long id, Long parent, PostJson.Author author, String text, String html, Instant createdAt, boolean accepted) {
    static CommentJson of(CommentView comment, String html) {
        return new CommentJson(
                comment.id(),
                comment.parent(),
                PostJson.Author.of(comment.author()),
                comment.text(),
                html,
                comment.createdAt(),
                comment.accepted());
    }
}
