/**
 * What a browser may do with our answers, and with whom: the policies of pages and widgets, who may hold a widget, and
 * the refusal of what another site sends. Nothing about who the person is.
 */
package org.prikbord.web.embed;
