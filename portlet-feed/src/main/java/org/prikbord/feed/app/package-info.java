/** What makes the feed an app on a phone: its manifest and its worker. What they do without the net is in the scripts. */
package org.prikbord.feed.app;
