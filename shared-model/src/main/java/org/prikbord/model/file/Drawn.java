package org.prikbord.model.file;

/** A picture as {@link PictureMaker} drew it, with a small one for lists. */
public record Drawn(String contentType, int width, int height, byte[] bytes, byte[] thumbnail) {
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public byte[] thumbnail() {
        return thumbnail.clone();
    }
}
