package org.prikbord.feed.news;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What is in a file with news.
 *
 * @param found how many pieces can become posts
 * @param known how many of them are here already
 * @param pictures how many pictures they have
 * @param first when the earliest was published; null when there is none
 * @param last when the latest was published; null when there is none
 * @param examples some of them, the latest first
 * @param problems what cannot become a post
 */
public record NewsPreview(
        int found,
        int known,
        int pictures,
        Instant first,
        Instant last,
        List<Example> examples,
        List<NewsProblem> problems) {
    /** Of nothing. */
    public static final NewsPreview NONE = new NewsPreview(0, 0, 0, null, null, List.of(), List.of());

    private static final int EXAMPLES = 5;

    /** The title of a piece, or how it begins, and when it was published. */
    public record Example(String title, Instant at) {}

    static NewsPreview of(NewsSource source, int known) {
        List<NewsItem> items = source.items().stream()
                .sorted(Comparator.comparing(NewsItem::at).reversed())
                .toList();
        return new NewsPreview(
                items.size(),
                known,
                items.stream().mapToInt(item -> item.figures().size()).sum(),
                items.isEmpty() ? null : items.get(items.size() - 1).at(),
                items.isEmpty() ? null : items.get(0).at(),
                items.stream()
                        .limit(EXAMPLES)
                        .map(item -> new Example(item.title().isBlank() ? item.source() : item.title(), item.at()))
                        .toList(),
                source.problems());
    }
}
