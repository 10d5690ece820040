/**
 * What the feed's pages and its widget show: each bean is named after its page, reads once, and calls one use case.
 * Must never hold a rule of the domain or ask the database while a page is drawn.
 */
package org.prikbord.feed.page;
