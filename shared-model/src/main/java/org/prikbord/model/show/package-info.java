/**
 * Live shows: an announced moment at which somebody speaks, the questions that people send and vote up, and where in the
 * recording each was answered. Who may see a show is decided by its post, as are its comments.
 */
package org.prikbord.model.show;
