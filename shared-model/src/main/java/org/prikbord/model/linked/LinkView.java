package org.prikbord.model.linked;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a post links to, as pages show it.
 *
 * @param edition changes whenever anything of the page does
 * @param frame what can be played on the page; empty for nothing
 * @param pictureWidth 0 where there is no picture
 */
public record LinkView(
        long postId,
        long pageId,
        int edition,
        String kind,
        String address,
        String title,
        String author,
        String provider,
        Card.Frame frame,
        int pictureWidth,
        int pictureHeight) {
    /** Whether there is a picture. */
    public boolean pictured() {
        return pictureWidth > 0;
    }

    /** What is in the address of the picture, so that another picture has another address. */
    public String pictureKey() {
        return pageId + "-" + edition;
    }

    /** Whether something can be played without leaving the page. */
    public boolean playable() {
        return !frame.address().isEmpty();
    }

    /** Who made it and where it is, in one line. */
    public String source() {
        List<String> names = Stream.of(provider, author)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return names.isEmpty() ? host() : names.stream().collect(Collectors.joining(" · "));
    }

    private String host() {
        return address.replaceFirst("^https?://", "").replaceFirst("[/?#].*$", "");
    }
}
