/**
 * That a text names people and teams: how that is written, whom it is told, and what they are called when it is read. A
 * person is named by user name, which is nobody else's, and shown by the name that they have today; a department or shop
 * is named by its name, and that is told nobody: whoever wants to reach a team writes for it. Circles are not named, as a
 * text reads the same for everybody and not everybody may know of a circle.
 */
package org.prikbord.model.mention;
