/**
 * The use cases of the feed: who may, load, one call to the domain, store, tell. Must never hold a rule of the domain,
 * and never know HTTP or a page.
 */
package org.prikbord.feed;
