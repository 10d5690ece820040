/**
 * oEmbed, both ways: asking the company's own sites what the pages are that posts link to, and telling them what posts are.
 * Must never ask an address that no operator allowed, nor believe a word of what comes back.
 */
package org.prikbord.feed.oembed;
