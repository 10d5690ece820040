/** What every request to every portlet passes first: one filter, and the steps it takes in order. */
package org.prikbord.web.front;
