package org.prikbord.model.challenge;

/** The picture of a call as pages show it; the bytes are fetched by id. */
public record CallPictureView(long id, String alt, int width, int height) {}
