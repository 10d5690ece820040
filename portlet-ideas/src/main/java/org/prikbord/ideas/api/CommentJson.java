package org.prikbord.ideas.api;

import java.time.Instant;
import org.prikbord.model.post.CommentView;
import org.prikbord.web.text.Markdown;

/**
 * A comment under an idea, as typed and as safe HTML.
 *
 * @param stance for, against, question or suggestion; left out of one that just says something
 * @param quote of a suggestion, the words that it would replace
 * @param takenIn of a suggestion, the version of the idea that took it in
 */
record CommentJson(
        long id,
        PersonJson author,
        String text,
        String html,
        Instant createdAt,
        String stance,
        String quote,
        Integer takenIn) {
    static CommentJson of(CommentView comment, Markdown markdown) {
        return new CommentJson(
                comment.id(),
                PersonJson.of(comment.author()),
                comment.text(),
                markdown.html(comment.text()),
                comment.createdAt(),
                comment.stance() == null ? null : comment.stance().key(),
                comment.quote(),
                comment.takenIn());
    }
}
