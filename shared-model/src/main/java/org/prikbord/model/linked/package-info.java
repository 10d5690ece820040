/**
 * What the company's own sites say of the pages that posts link to: asked by the server, kept, and shown under the post.
 * Must never keep a site's HTML, and never lead a browser anywhere but to what an operator allowed.
 */
package org.prikbord.model.linked;
