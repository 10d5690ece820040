/**
 * What people read: the texts in their language, dates in their zone, and what they typed as safe HTML. Nothing here
 * knows what a page is about; no text stands in Java.
 */
package org.prikbord.web.text;
