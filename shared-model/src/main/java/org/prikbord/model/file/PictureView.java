package org.prikbord.model.file;

/** A picture as pages show one; the bytes are fetched by id. */
public record PictureView(long id, long postId, String alt, int width, int height) {}
