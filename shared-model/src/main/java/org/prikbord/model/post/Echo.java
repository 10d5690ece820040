package org.prikbord.model.post;

/**
 * What an echo is of.
 *
 * @param event the event that told of it: each is echoed once at most
 * @param about the id of the kudos or the idea
 * @param key the key of the value or the outcome
 * @param title who was thanked, or the title of the idea
 */
public record Echo(long event, long about, String key, String title) {}
