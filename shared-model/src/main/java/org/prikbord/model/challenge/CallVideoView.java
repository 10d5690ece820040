package org.prikbord.model.challenge;

/**
 * The video of a call as pages show it; its bytes and captions are fetched by the video's id.
 *
 * @param captioned whether there are captions
 */
public record CallVideoView(long id, String contentType, String transcript, boolean captioned) {}
