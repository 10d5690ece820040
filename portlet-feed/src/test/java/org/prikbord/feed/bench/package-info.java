/** How fast the feed's own things are, for whoever changes them: run with the profile bench. */
package org.prikbord.feed.bench;
