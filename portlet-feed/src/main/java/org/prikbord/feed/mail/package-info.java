/**
 * Mail to people: what it says, in their language, and the thread that hands it to the server's mail session. When and to
 * whom is in {@link org.prikbord.model.mail}.
 */
package org.prikbord.feed.mail;
