package org.prikbord.feed.news;

import java.io.Serializable;

/**
 * Something in a file that cannot become a post.
 *
 * @param what its title or its place in the folder
 * @param key the text that says why, below <code>news.problem.</code>
 */
public record NewsProblem(String what, String key) implements Serializable {}
