package org.prikbord.model.attachment;

/**
 * What was uploaded and is to be on an idea or a post.
 *
 * @param alt what a picture shows, for who cannot see it; may be empty
 */
public record Attached(long id, String alt) {}
