/** Tells open pages that something moved, so that they look again. Carries no content and knows no portlet. */
package org.prikbord.web.live;
