package org.prikbord.model.attachment;

/**
 * A picture or file as pages show one; the bytes are fetched by id.
 *
 * @param width 0 for what is no picture
 * @param size in bytes
 */
public record AttachmentView(long id, String name, String alt, int width, int height, int size) {
    /** Whether it is a picture. */
    public boolean isPicture() {
        return width > 0;
    }

    /** In whole kilobytes, at least one. */
    public int kilobytes() {
        return Math.max(1, size / 1000);
    }
}
