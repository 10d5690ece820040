/**
 * What the experts whom a sponsor names think of the ideas of a challenge: a mark on each criterion of its charter, with
 * a reason. Nobody sees another's before everybody has chosen. Must never hold what employees in general voted.
 */
package org.prikbord.model.score;
