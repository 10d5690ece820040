/**
 * The news of an old intranet that was brought along: which files were given, how far the board is with them, and what
 * came out of them. How such files are read is the feed's concern.
 */
package org.prikbord.model.news;
