/**
 * The feed's JSON: reads what was asked, calls one use case, shows the answer. What each address takes and gives is told
 * in the Javadoc of its resource. Must never hold a rule or look at a cookie.
 */
package org.prikbord.feed.api;
