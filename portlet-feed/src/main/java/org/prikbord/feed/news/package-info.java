/**
 * Reads the news of an old intranet out of the files that it can give: RSS, Atom, and folders of HTML pages in a ZIP.
 * Nothing here writes to the database, but for {@link org.prikbord.feed.news.NewsWork}, which turns it into posts.
 */
package org.prikbord.feed.news;
