package org.prikbord.feed.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prikbord.model.post.CommentView;

/**
 * A comment, and what replies to it.
 *
 * @param replies oldest first
 */
public record CommentThread(CommentView begin, List<CommentView> replies) {
    public CommentThread {
        replies = List.copyOf(replies);
    }

    /** The threads of these comments, oldest first; a reply whose thread begins elsewhere stands for itself. */
    static List<CommentThread> of(List<CommentView> comments) {
        Map<Long, CommentView> all = comments.stream()
                .collect(Collectors.toMap(CommentView::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<Long, List<CommentView>> replies = comments.stream()
                .filter(comment -> all.containsKey(comment.parent()))
                .collect(Collectors.groupingBy(CommentView::parent));
        return comments.stream()
                .filter(comment -> !all.containsKey(comment.parent()))
                .map(comment -> new CommentThread(comment, replies.getOrDefault(comment.id(), List.of())))
                .toList();
    }
}
