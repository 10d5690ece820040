/**
 * What a screen's key opens, without a sign-in: the page that a television shows, and the small JSON that it asks for
 * again and again. Whoever passes reads it, so only what everybody may see comes through here, and of people only what a
 * note says: names and teams, no user names. How the television keeps what it has through a night without the net is in
 * the scripts; the worker that gives the page back is served from here.
 */
package org.prikbord.kudos.screen;
