package org.prikbord.feed.news;

import java.time.Instant;
import java.util.List;

/**
 * A piece of news, as the old intranet had it.
 *
 * @param source what the old intranet calls it: a guid, an address, or its place in the folder
 * @param place the file in the ZIP that it stands in, from where its pictures are looked for; empty when there is none
 * @param text Markdown; may be empty when there is a title
 * @param author as it stands there; empty when it does not
 * @param link its address, http or https; empty when it had none
 */
record NewsItem(
        String source,
        String place,
        String title,
        String text,
        Instant at,
        String author,
        String link,
        List<Figure> figures) {
    NewsItem {
        figures = List.copyOf(figures);
    }

    /**
     * A picture in it.
     *
     * @param address as it stands there: absolute, in the folder, or the data itself
     * @param alt what it shows; may be empty
     */
    record Figure(String address, String alt) {}
}
