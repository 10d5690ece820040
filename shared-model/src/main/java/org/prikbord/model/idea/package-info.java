/**
 * Ideas with their votes and the decision on them. Must never write without asking the challenge for its phase.
 */
package org.prikbord.model.idea;
