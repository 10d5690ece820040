/**
 * Thanks from a person to people or teams for a value of the company. Must never count or rank people.
 */
package org.prikbord.model.kudos;
