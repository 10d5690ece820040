/**
 * The feed as Atom (RFC 4287), for feed readers. They have no sign-in: the key in the address says whose reader asks, and
 * each time it is looked up what that person may see. Written with the platform's own StAX: a dozen elements that are
 * only ever written need no library, and it escapes all that people typed.
 */
package org.prikbord.feed.atom;
