package org.prikbord.model.attachment;

import java.util.List;
import java.util.Optional;

/**
 * A file or a video on a post, as pages show one; the bytes are fetched by id.
 *
 * @param alt what is seen in a video, for who cannot see it; may be empty
 * @param size in bytes
 * @param video whether it plays; anything else is a download
 */
public record PostFile(long id, long postId, String name, String alt, int size, boolean video) {
    /** Of what goes with a post, what can be downloaded. */
    public static List<PostFile> downloads(List<PostFile> all) {
        return all.stream().filter(file -> !file.video()).toList();
    }

    /** Of what goes with a post, what plays; empty when nothing does. */
    public static Optional<PostFile> film(List<PostFile> all) {
        return all.stream().filter(PostFile::video).findFirst();
    }

    /** In whole kilobytes, at least one. */
    public int kilobytes() {
        return Math.max(1, size / 1000);
    }
}
