/**
 * What the pages of every portlet share: their frame with navigation and person, signing in, one's own page, and what
 * they say when something went wrong. No use case of a portlet.
 */
package org.prikbord.web.page;
