package org.prikbord.ideas;

import java.util.List;

/**
 * An idea as somebody typed it, checked only by the domain.
 *
 * @param details what it says to the other things that its challenge asks, at their places in order; may end early
 */
public record IdeaWords(String title, String text, List<String> details) {}
